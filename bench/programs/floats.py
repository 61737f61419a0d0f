def energy(bodies):
    total = 0.0
    for i, (x, y, vx, vy, mass) in enumerate(bodies):
        total += 0.5 * mass * (vx * vx + vy * vy)
        for other in bodies[i + 1 :]:
            dx = x - other[0]
            dy = y - other[1]
            total -= mass * other[4] / (dx * dx + dy * dy) ** 0.5
    return total


def advance(bodies, dt):
    for i, body in enumerate(bodies):
        for other in bodies[i + 1 :]:
            dx = body[0] - other[0]
            dy = body[1] - other[1]
            distance = (dx * dx + dy * dy + 0.01) ** 0.5
            pull = dt / (distance * distance * distance)
            body[2] -= dx * other[4] * pull
            body[3] -= dy * other[4] * pull
            other[2] += dx * body[4] * pull
            other[3] += dy * body[4] * pull
    for body in bodies:
        body[0] += dt * body[2]
        body[1] += dt * body[3]


def main():
    bodies = [[float(i), i * 0.5, 0.0, 0.1 * i, 1.0 + i] for i in range(5)]
    for _ in range(2500):
        advance(bodies, 0.001)
    return round(energy(bodies), 6)


print(main())
