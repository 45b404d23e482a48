// Numbers in objects: the sun and four planets, step by step (of the Benchmarks Game).
const solarMass = 4 * Math.PI * Math.PI;
const daysPerYear = 365.24;

class Body {
  constructor(x, y, z, vx, vy, vz, mass) {
    this.x = x;
    this.y = y;
    this.z = z;
    this.vx = vx;
    this.vy = vy;
    this.vz = vz;
    this.mass = mass;
  }

  move(time) {
    this.x += time * this.vx;
    this.y += time * this.vy;
    this.z += time * this.vz;
  }

  attract(other, time) {
    const dx = this.x - other.x;
    const dy = this.y - other.y;
    const dz = this.z - other.z;
    const square = dx * dx + dy * dy + dz * dz;
    const magnitude = time / (square * Math.sqrt(square));
    this.vx -= dx * other.mass * magnitude;
    this.vy -= dy * other.mass * magnitude;
    this.vz -= dz * other.mass * magnitude;
    other.vx += dx * this.mass * magnitude;
    other.vy += dy * this.mass * magnitude;
    other.vz += dz * this.mass * magnitude;
  }

  kineticEnergy() {
    return 0.5 * this.mass * (this.vx * this.vx + this.vy * this.vy + this.vz * this.vz);
  }

  distanceTo(other) {
    const dx = this.x - other.x;
    const dy = this.y - other.y;
    const dz = this.z - other.z;
    return Math.sqrt(dx * dx + dy * dy + dz * dz);
  }
}

/** A planet, with its speed for each day and its mass in suns. */
function planet(x, y, z, vx, vy, vz, mass) {
  return new Body(x, y, z, vx * daysPerYear, vy * daysPerYear, vz * daysPerYear, mass * solarMass);
}

function solarSystem() {
  const sun = new Body(0, 0, 0, 0, 0, 0, solarMass);
  const jupiter = planet(
    4.841431442464721, -1.1603200440274284, -0.10362204447112311,
    1.660076642744037e-3, 7.699011184197404e-3, -6.90460016972063e-5, 9.547919384243266e-4);
  const saturn = planet(
    8.34336671824458, 4.124798564124305, -0.4035234171143214,
    -2.767425107264119e-3, 4.998528012349172e-3, 2.3041729757376393e-5, 2.858859806661308e-4);
  const uranus = planet(
    12.894369562139131, -15.111151401698631, -0.22330757889265573,
    2.964601375647616e-3, 2.3784717395948095e-3, -2.9658956854023756e-5, 4.366244043351563e-5);
  const neptune = planet(
    15.379697114850917, -25.919314609987964, 0.17925877295037118,
    2.6806777249038932e-3, 1.628241700382423e-3, -9.515922545197159e-5, 5.1513890204661145e-5);
  const bodies = [sun, jupiter, saturn, uranus, neptune];
  sun.vx = -bodies.reduce((sum, b) => sum + b.vx * b.mass, 0) / solarMass;
  sun.vy = -bodies.reduce((sum, b) => sum + b.vy * b.mass, 0) / solarMass;
  sun.vz = -bodies.reduce((sum, b) => sum + b.vz * b.mass, 0) / solarMass;
  return bodies;
}

function advance(bodies, time) {
  for (let i = 0; i < bodies.length; i++) {
    for (let j = i + 1; j < bodies.length; j++) bodies[i].attract(bodies[j], time);
  }
  for (const body of bodies) body.move(time);
}

function energy(bodies) {
  let sum = 0;
  for (let i = 0; i < bodies.length; i++) {
    const body = bodies[i];
    sum += body.kineticEnergy();
    for (let j = i + 1; j < bodies.length; j++) {
      sum -= (body.mass * bodies[j].mass) / body.distanceTo(bodies[j]);
    }
  }
  return sum;
}

/** The energy after some steps, in units of 10⁻⁹. */
export function benchmark(steps) {
  const bodies = solarSystem();
  for (let i = 0; i < steps; i++) advance(bodies, 0.01);
  return Math.round(energy(bodies) * 1e9);
}
