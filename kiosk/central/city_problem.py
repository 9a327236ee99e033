"""The one way a city profile is refused."""


class CityProblem(Exception):
    """A profile that cannot be used; the text names the file and the key, no value.

    `where` is that file and key alone; empty: there is no such profile.
    """

    def __init__(self, text: str, where: str = "") -> None:
        super().__init__(text)
        self.where = where
