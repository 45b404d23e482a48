package dev.cayo.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Objects and virtual calls: the scheduler of a small operating system, after Martin Richards. */
final class Richards {
  private static final int IDLER = 0;
  private static final int WORKER = 1;
  private static final int HANDLER_A = 2;
  private static final int HANDLER_B = 3;
  private static final int DEVICE_A = 4;
  private static final int DEVICE_B = 5;

  private Richards() {}

  static long benchmark(int count) {
    Scheduler scheduler = new Scheduler();
    Task last = scheduler.add(new IdleTask(scheduler, null, count));
    last.start();
    last = scheduler.add(new WorkerTask(scheduler, last, packets(2, WORKER, Kind.WORK)));
    Packet forA = packets(3, DEVICE_A, Kind.DEVICE);
    last = scheduler.add(new HandlerTask(scheduler, HANDLER_A, 2000, forA, last));
    Packet forB = packets(3, DEVICE_B, Kind.DEVICE);
    last = scheduler.add(new HandlerTask(scheduler, HANDLER_B, 3000, forB, last));
    last = scheduler.add(new DeviceTask(scheduler, DEVICE_A, 4000, last));
    last = scheduler.add(new DeviceTask(scheduler, DEVICE_B, 5000, last));
    scheduler.run(last);
    return scheduler.sent * 100_000L + scheduler.holds;
  }

  /** A queue of packets of one kind. */
  private static @Nullable Packet packets(int count, int target, Kind kind) {
    Packet queue = null;
    for (int i = 0; i < count; i++) {
      queue = append(new Packet(target, kind), queue);
    }
    return queue;
  }

  /** A queue with a packet more, at its end. */
  private static Packet append(Packet packet, @Nullable Packet queue) {
    packet.next = null;
    if (queue == null) {
      return packet;
    }
    Packet last = queue;
    while (last.next != null) {
      last = last.next;
    }
    last.next = packet;
    return queue;
  }

  private enum Kind {
    DEVICE,
    WORK
  }

  private static final class Packet {
    int target;
    final Kind kind;
    @Nullable Packet next;
    int datum;
    final int[] data = new int[4];

    Packet(int target, Kind kind) {
      this.target = target;
      this.kind = kind;
    }
  }

  private abstract static class Task {
    final Scheduler scheduler;
    final int id;
    final int priority;
    final @Nullable Task next;
    private @Nullable Packet queue;
    private boolean pending;
    private boolean waiting = true;
    boolean held;

    Task(Scheduler scheduler, int id, int priority, @Nullable Packet queue, @Nullable Task next) {
      this.scheduler = scheduler;
      this.id = id;
      this.priority = priority;
      this.queue = queue;
      this.next = next;
      pending = queue != null;
    }

    boolean isReady() {
      return !held && (pending || !waiting);
    }

    /** Works on a packet, if there is one; gives the task to go on with. */
    abstract @Nullable Task work(@Nullable Packet packet);

    void start() {
      waiting = false;
    }

    void suspend() {
      waiting = true;
    }

    @Nullable Task run() {
      Packet packet = queue;
      if (packet == null || !pending || !waiting) {
        return work(null);
      }
      queue = packet.next;
      waiting = false;
      pending = queue != null;
      return work(packet);
    }

    /** Takes a packet; gives the task to go on with, this one or the sender. */
    Task receive(Packet packet, Task sender) {
      boolean first = queue == null;
      queue = append(packet, queue);
      if (!first) {
        return sender;
      }
      pending = true;
      return priority > sender.priority ? this : sender;
    }
  }

  private static final class IdleTask extends Task {
    private int count;
    private int random = 1;

    IdleTask(Scheduler scheduler, @Nullable Task next, int count) {
      super(scheduler, IDLER, 0, null, next);
      this.count = count;
    }

    @Override
    @Nullable Task work(@Nullable Packet packet) {
      count--;
      if (count == 0) {
        return scheduler.hold();
      }
      boolean odd = (random & 1) == 1;
      random >>= 1;
      if (!odd) {
        return scheduler.release(DEVICE_A);
      }
      random ^= 0xD008;
      return scheduler.release(DEVICE_B);
    }
  }

  private static final class WorkerTask extends Task {
    private int handler = HANDLER_A;
    private int letter;

    WorkerTask(Scheduler scheduler, @Nullable Task next, @Nullable Packet queue) {
      super(scheduler, WORKER, 1000, queue, next);
    }

    @Override
    @Nullable Task work(@Nullable Packet packet) {
      if (packet == null) {
        return scheduler.suspend();
      }
      handler = handler == HANDLER_A ? HANDLER_B : HANDLER_A;
      packet.target = handler;
      packet.datum = 0;
      for (int i = 0; i < packet.data.length; i++) {
        letter = letter % 26 + 1;
        packet.data[i] = letter;
      }
      return scheduler.send(packet);
    }
  }

  private static final class HandlerTask extends Task {
    private @Nullable Packet works;
    private @Nullable Packet devices;

    HandlerTask(
        Scheduler scheduler, int id, int priority, @Nullable Packet queue, @Nullable Task next) {
      super(scheduler, id, priority, queue, next);
    }

    @Override
    @Nullable Task work(@Nullable Packet packet) {
      if (packet != null) {
        sort(packet);
      }
      Packet work = works;
      if (work == null) {
        return scheduler.suspend();
      }
      int count = work.datum;
      if (count == work.data.length) {
        works = work.next;
        return scheduler.send(work);
      }
      Packet device = devices;
      if (device == null) {
        return scheduler.suspend();
      }
      devices = device.next;
      device.datum = work.data[count];
      work.datum = count + 1;
      return scheduler.send(device);
    }

    private void sort(Packet packet) {
      switch (packet.kind) {
        case WORK -> works = append(packet, works);
        case DEVICE -> devices = append(packet, devices);
      }
    }
  }

  private static final class DeviceTask extends Task {
    private @Nullable Packet packet;

    DeviceTask(Scheduler scheduler, int id, int priority, @Nullable Task next) {
      super(scheduler, id, priority, null, next);
    }

    @Override
    @Nullable Task work(@Nullable Packet packet) {
      if (packet != null) {
        this.packet = packet;
        return scheduler.hold();
      }
      Packet done = this.packet;
      if (done == null) {
        return scheduler.suspend();
      }
      this.packet = null;
      return scheduler.send(done);
    }
  }

  private static final class Scheduler {
    private final List<Task> tasks = new ArrayList<>();
    private @Nullable Task running;
    int sent;
    int holds;

    /** Adds a task, which is the last with its number. */
    Task add(Task task) {
      tasks.add(task);
      return task;
    }

    void run(Task first) {
      Task task = first;
      while (task != null) {
        if (task.isReady()) {
          running = task;
          task = task.run();
        } else {
          task = task.next;
        }
      }
    }

    private Task current() {
      if (running == null) {
        throw new IllegalStateException("no task runs");
      }
      return running;
    }

    @Nullable Task hold() {
      holds++;
      current().held = true;
      return current().next;
    }

    Task release(int id) {
      Task task = tasks.get(id);
      task.held = false;
      return task.priority > current().priority ? task : current();
    }

    Task suspend() {
      current().suspend();
      return current();
    }

    Task send(Packet packet) {
      sent++;
      Task target = tasks.get(packet.target);
      packet.target = current().id;
      return target.receive(packet, current());
    }
  }
}
