"""The place line a story opens with, in the form the paper has chosen (D44)."""


def dateline(city: str, *, outlet: str, form: str) -> str:
    """Print a place line, dash included; "" when the story has no place.

    `form` is one of the masthead's dateline forms: city, city_outlet, outlet_city, outlet.
    """
    if not city:
        return ""
    forms = {
        "city": city,
        "city_outlet": f"{city.upper()}, {outlet}",
        "outlet_city": f"{outlet}, {city}",
        "outlet": outlet,
    }
    return f"{forms[form]} –"
