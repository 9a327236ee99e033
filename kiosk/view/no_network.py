"""The engine's way to the network: there is none. Everything the screens show is in the house."""

from PySide6.QtCore import QObject, QUrl
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest
from PySide6.QtQml import QQmlNetworkAccessManagerFactory


class _Refusing(QNetworkAccessManager):
    """Answers every request as one for a protocol nobody speaks."""

    def createRequest(
        self,
        op: QNetworkAccessManager.Operation,
        request: QNetworkRequest,  # noqa: ARG002  Qt's signature
        device: object = None,  # noqa: ARG002  Qt's signature
    ) -> QNetworkReply:
        return super().createRequest(op, QNetworkRequest(QUrl("refused:")))


class NoNetwork(QQmlNetworkAccessManagerFactory):
    """Gives QML a manager that opens nothing."""

    def create(self, parent: QObject) -> QNetworkAccessManager:
        return _Refusing(parent)
