"""The journeys of a complaint: taken down, watched by the clock, decided, told of."""
