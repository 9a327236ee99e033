"""The applications of the virtual hall: what units speak to, and what phones and banks see."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.staticfiles import StaticFiles

from kiosk.central.problems import Problem
from kiosk.paths import assets_dir
from kiosk.sandbox import (
    cases_api,
    catalogue_api,
    oauth_api,
    phone_pages,
    problem_reply,
    public_pages,
    reports_api,
    unit_api,
)
from kiosk.sandbox.line_faults import LineFaults
from kiosk.sandbox.platform import Platform


def unit_app(platform: Platform) -> FastAPI:
    """The API for units; its OpenAPI 3.1 document is served at /openapi.json."""
    app = FastAPI(
        title="Osmanthus platform", version="1", docs_url=None, redoc_url=None, openapi_tags=[]
    )
    app.state.platform = platform
    problem_reply.install(app)
    app.include_router(oauth_api.router)
    app.include_router(unit_api.router)
    app.include_router(cases_api.router)
    app.include_router(catalogue_api.router)
    app.include_router(reports_api.router)
    app.add_middleware(LineFaults, board=platform.faults)

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            document = get_openapi(title=app.title, version=app.version, routes=app.routes)
            schema = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
            parts = schema.pop("$defs", {})
            document["components"]["schemas"] |= parts | {"Problem": schema}
            app.openapi_schema = document
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]  # FastAPI's own way to extend it
    return app


def public_app(platform: Platform) -> FastAPI:
    """What needs no client certificate: the phone's pages and the proof pages."""
    app = FastAPI(title="Osmanthus pages", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.platform = platform
    problem_reply.install(app)
    app.include_router(phone_pages.router)
    app.include_router(public_pages.router)
    app.mount("/art", StaticFiles(directory=assets_dir() / "art"), name="art")
    return app
