// Objects and virtual calls: the scheduler of a small operating system, after Martin Richards.
const idler = 0;
const worker = 1;
const handlerA = 2;
const handlerB = 3;
const deviceA = 4;
const deviceB = 5;

const Kind = Object.freeze({ device: 0, work: 1 });

class Packet {
  constructor(target, kind) {
    this.target = target;
    this.kind = kind;
    this.next = null;
    this.datum = 0;
    this.data = [0, 0, 0, 0];
  }
}

/** A queue with a packet more, at its end. */
function append(packet, queue) {
  packet.next = null;
  if (queue === null) return packet;
  let last = queue;
  while (last.next !== null) last = last.next;
  last.next = packet;
  return queue;
}

class Task {
  constructor(scheduler, id, priority, queue, next) {
    this.scheduler = scheduler;
    this.id = id;
    this.priority = priority;
    this.queue = queue;
    this.next = next;
    this.pending = queue !== null;
    this.waiting = true;
    this.held = false;
  }

  get isReady() {
    return !this.held && (this.pending || !this.waiting);
  }

  start() {
    this.waiting = false;
  }

  suspend() {
    this.waiting = true;
  }

  run() {
    const packet = this.queue;
    if (packet === null || !this.pending || !this.waiting) return this.work(null);
    this.queue = packet.next;
    this.waiting = false;
    this.pending = this.queue !== null;
    return this.work(packet);
  }

  /** Takes a packet; gives the task to go on with, this one or the sender. */
  receive(packet, sender) {
    const first = this.queue === null;
    this.queue = append(packet, this.queue);
    if (!first) return sender;
    this.pending = true;
    return this.priority > sender.priority ? this : sender;
  }
}

class IdleTask extends Task {
  constructor(scheduler, next, count) {
    super(scheduler, idler, 0, null, next);
    this.count = count;
    this.random = 1;
  }

  work(packet) {
    this.count--;
    if (this.count === 0) return this.scheduler.hold();
    const odd = (this.random & 1) === 1;
    this.random >>= 1;
    if (!odd) return this.scheduler.release(deviceA);
    this.random ^= 0xd008;
    return this.scheduler.release(deviceB);
  }
}

class WorkerTask extends Task {
  constructor(scheduler, next, queue) {
    super(scheduler, worker, 1000, queue, next);
    this.handler = handlerA;
    this.letter = 0;
  }

  work(packet) {
    if (packet === null) return this.scheduler.suspend();
    this.handler = this.handler === handlerA ? handlerB : handlerA;
    packet.target = this.handler;
    packet.datum = 0;
    for (let i = 0; i < packet.data.length; i++) {
      this.letter = (this.letter % 26) + 1;
      packet.data[i] = this.letter;
    }
    return this.scheduler.send(packet);
  }
}

class HandlerTask extends Task {
  constructor(scheduler, id, priority, queue, next) {
    super(scheduler, id, priority, queue, next);
    this.works = null;
    this.devices = null;
  }

  work(packet) {
    if (packet !== null) this.sort(packet);
    const work = this.works;
    if (work === null) return this.scheduler.suspend();
    const count = work.datum;
    if (count === work.data.length) {
      this.works = work.next;
      return this.scheduler.send(work);
    }
    const device = this.devices;
    if (device === null) return this.scheduler.suspend();
    this.devices = device.next;
    device.datum = work.data[count];
    work.datum = count + 1;
    return this.scheduler.send(device);
  }

  sort(packet) {
    if (packet.kind === Kind.work) this.works = append(packet, this.works);
    else this.devices = append(packet, this.devices);
  }
}

class DeviceTask extends Task {
  constructor(scheduler, id, priority, next) {
    super(scheduler, id, priority, null, next);
    this.packet = null;
  }

  work(packet) {
    if (packet !== null) {
      this.packet = packet;
      return this.scheduler.hold();
    }
    const done = this.packet;
    if (done === null) return this.scheduler.suspend();
    this.packet = null;
    return this.scheduler.send(done);
  }
}

class Scheduler {
  constructor() {
    this.tasks = [];
    this.current = null;
    this.sent = 0;
    this.holds = 0;
  }

  /** Adds a task, which is the last with its number. */
  add(task) {
    this.tasks.push(task);
    return task;
  }

  run(first) {
    let task = first;
    while (task !== null) {
      if (task.isReady) {
        this.current = task;
        task = task.run();
      } else {
        task = task.next;
      }
    }
  }

  hold() {
    this.holds++;
    this.current.held = true;
    return this.current.next;
  }

  release(id) {
    const task = this.tasks[id];
    task.held = false;
    return task.priority > this.current.priority ? task : this.current;
  }

  suspend() {
    this.current.suspend();
    return this.current;
  }

  send(packet) {
    this.sent++;
    const target = this.tasks[packet.target];
    packet.target = this.current.id;
    return target.receive(packet, this.current);
  }
}

/** A queue of packets of one kind. */
function packets(count, target, kind) {
  let queue = null;
  for (let i = 0; i < count; i++) queue = append(new Packet(target, kind), queue);
  return queue;
}

export function benchmark(count) {
  const scheduler = new Scheduler();
  let last = scheduler.add(new IdleTask(scheduler, null, count));
  last.start();
  last = scheduler.add(new WorkerTask(scheduler, last, packets(2, worker, Kind.work)));
  last = scheduler.add(new HandlerTask(scheduler, handlerA, 2000, packets(3, deviceA, Kind.device), last));
  last = scheduler.add(new HandlerTask(scheduler, handlerB, 3000, packets(3, deviceB, Kind.device), last));
  last = scheduler.add(new DeviceTask(scheduler, deviceA, 4000, last));
  last = scheduler.add(new DeviceTask(scheduler, deviceB, 5000, last));
  scheduler.run(last);
  return scheduler.sent * 100_000 + scheduler.holds;
}
