package dev.cayo.benchmarks.peers;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Doubles in objects: the sun and four planets, step by step (of the Benchmarks Game). */
final class Nbody {
  private static final double SOLAR_MASS = 4.0 * Math.PI * Math.PI;
  private static final double DAYS_PER_YEAR = 365.24;

  private Nbody() {}

  /** The energy after some steps, in units of 10⁻⁹. */
  static long benchmark(int steps) {
    List<Body> bodies = solarSystem();
    for (int i = 0; i < steps; i++) {
      advance(bodies, 0.01);
    }
    return Math.round(energy(bodies) * 1e9);
  }

  private static void advance(List<Body> bodies, double time) {
    for (int i = 0; i < bodies.size(); i++) {
      Body body = bodies.get(i);
      for (int j = i + 1; j < bodies.size(); j++) {
        body.attract(bodies.get(j), time);
      }
    }
    for (Body body : bodies) {
      body.move(time);
    }
  }

  private static double energy(List<Body> bodies) {
    double sum = 0;
    for (int i = 0; i < bodies.size(); i++) {
      Body body = bodies.get(i);
      sum += body.kineticEnergy();
      for (int j = i + 1; j < bodies.size(); j++) {
        sum -= body.mass * bodies.get(j).mass / body.distanceTo(bodies.get(j));
      }
    }
    return sum;
  }

  private static List<Body> solarSystem() {
    Body sun = new Body(0, 0, 0, 0, 0, 0, SOLAR_MASS);
    Body jupiter =
        planet(
            4.841431442464721,
            -1.1603200440274284,
            -0.10362204447112311,
            1.660076642744037e-3,
            7.699011184197404e-3,
            -6.90460016972063e-5,
            9.547919384243266e-4);
    Body saturn =
        planet(
            8.34336671824458,
            4.124798564124305,
            -0.4035234171143214,
            -2.767425107264119e-3,
            4.998528012349172e-3,
            2.3041729757376393e-5,
            2.858859806661308e-4);
    Body uranus =
        planet(
            12.894369562139131,
            -15.111151401698631,
            -0.22330757889265573,
            2.964601375647616e-3,
            2.3784717395948095e-3,
            -2.9658956854023756e-5,
            4.366244043351563e-5);
    Body neptune =
        planet(
            15.379697114850917,
            -25.919314609987964,
            0.17925877295037118,
            2.6806777249038932e-3,
            1.628241700382423e-3,
            -9.515922545197159e-5,
            5.1513890204661145e-5);
    List<Body> bodies = List.of(sun, jupiter, saturn, uranus, neptune);
    sun.vx = -sum(bodies, b -> b.vx * b.mass) / SOLAR_MASS;
    sun.vy = -sum(bodies, b -> b.vy * b.mass) / SOLAR_MASS;
    sun.vz = -sum(bodies, b -> b.vz * b.mass) / SOLAR_MASS;
    return bodies;
  }

  /** One after the other: the sum of a stream would not have the same bits. */
  private static double sum(List<Body> bodies, ToDoubleFunction<Body> number) {
    double sum = 0;
    for (Body body : bodies) {
      sum += number.applyAsDouble(body);
    }
    return sum;
  }

  /** A planet, with its speed for each day and its mass in suns. */
  private static Body planet(
      double x, double y, double z, double vx, double vy, double vz, double mass) {
    return new Body(
        x, y, z, vx * DAYS_PER_YEAR, vy * DAYS_PER_YEAR, vz * DAYS_PER_YEAR, mass * SOLAR_MASS);
  }

  private static final class Body {
    double x;
    double y;
    double z;
    double vx;
    double vy;
    double vz;
    final double mass;

    Body(double x, double y, double z, double vx, double vy, double vz, double mass) {
      this.x = x;
      this.y = y;
      this.z = z;
      this.vx = vx;
      this.vy = vy;
      this.vz = vz;
      this.mass = mass;
    }

    void move(double time) {
      x += time * vx;
      y += time * vy;
      z += time * vz;
    }

    void attract(Body other, double time) {
      double dx = x - other.x;
      double dy = y - other.y;
      double dz = z - other.z;
      double square = dx * dx + dy * dy + dz * dz;
      double magnitude = time / (square * Math.sqrt(square));
      vx -= dx * other.mass * magnitude;
      vy -= dy * other.mass * magnitude;
      vz -= dz * other.mass * magnitude;
      other.vx += dx * mass * magnitude;
      other.vy += dy * mass * magnitude;
      other.vz += dz * mass * magnitude;
    }

    double kineticEnergy() {
      return 0.5 * mass * (vx * vx + vy * vy + vz * vz);
    }

    double distanceTo(Body other) {
      double dx = x - other.x;
      double dy = y - other.y;
      double dz = z - other.z;
      return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
  }
}
