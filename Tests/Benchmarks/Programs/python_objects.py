# Objects with attributes and operators: planets on their way.


class Vector:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor)


class Planet:
    def __init__(self, place, speed):
        self.place, self.speed = place, speed

    def move(self, dt):
        pull = self.place * (-1.0 / (self.place.x ** 2 + self.place.y ** 2) ** 1.5)
        self.speed = self.speed + pull * dt
        self.place = self.place + self.speed * dt


def work():
    planets = [Planet(Vector(1.0 + i, 0.0), Vector(0.0, 0.9)) for i in range(4)]
    for _ in range(1500):
        for planet in planets:
            planet.move(0.01)
    return round(sum(p.place.x for p in planets), 9)
