"""HTML pages from templates; everything put into them is escaped."""

from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

_ENVIRONMENT = Environment(
    loader=PackageLoader("kiosk.sandbox"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self'; "
        "form-action 'self'; frame-ancestors 'self'; base-uri 'none'"
    ),
}


def page(request: Request, template: str, *, status: int = 200, **values: Any) -> HTMLResponse:
    """A page. `base` in a template is where the application is mounted."""
    base = request.scope.get("root_path", "")
    html = _ENVIRONMENT.get_template(template).render(base=base, **values)
    return HTMLResponse(html, status_code=status, headers=_HEADERS)


def go_to(request: Request, path: str) -> RedirectResponse:
    """See other: the page at `path` of this application."""
    return RedirectResponse(request.scope.get("root_path", "") + path, status_code=303)
