// Runs one benchmark. Arguments: its name, its size, for how many milliseconds to go on, how many turns to take at least.
import { run } from './harness.mjs';

const [name, ...numbers] = process.argv.slice(2);
const { benchmark } = await import(`./${name}.mjs`);
run(benchmark, ...numbers.map(Number));
