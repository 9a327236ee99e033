"""The one way a city profile is refused."""


class CityProblem(Exception):
    """A profile that cannot be used; the text names the file and the key, no value."""
