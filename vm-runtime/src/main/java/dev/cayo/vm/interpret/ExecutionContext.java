package dev.cayo.vm.interpret;

import dev.cayo.vm.Cancelled;
import dev.cayo.vm.Capabilities;
import dev.cayo.vm.Context;
import dev.cayo.vm.DeadlineExceeded;
import dev.cayo.vm.DebugOption;
import dev.cayo.vm.DepthExceeded;
import dev.cayo.vm.FuelExhausted;
import dev.cayo.vm.Limits;
import dev.cayo.vm.MemoryExhausted;
import dev.cayo.vm.Statistics;
import dev.cayo.vm.Stop;
import dev.cayo.vm.flight.FlightRecording;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.link.Interruptible;
import dev.cayo.vm.link.LoadedGlobal;
import dev.cayo.vm.link.RuntimeClass;
import dev.cayo.vm.link.Scope;
import dev.cayo.vm.object.Changes;
import dev.cayo.vm.object.GuestError;
import dev.cayo.vm.object.GuestObject;
import dev.cayo.vm.text.Text;
import dev.cayo.vm.tier.Tier;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * All state of one run. Fuel is handed out in slices: the loop counts one down in a local, which is
 * stored here while something outside the loop may charge ({@link #enter}, {@link #leave}). What
 * was used is the limit less what is left here and in the slice. One thread at a time; {@link
 * #cancel} may come from another.
 */
public final class ExecutionContext extends Context implements Interruptible {
  /** As good as unlimited; sums of two such do not overflow. */
  private static final long MOST_FUEL = Long.MAX_VALUE >> 1;

  private static final @Nullable Object[] NO_ARGUMENTS = {};

  /** What a call of a host function costs, whatever it does. */
  private static final long HOST_CALL = 100;

  /** Calls of host functions that may be open at once: each takes of the host's stack. */
  private static final int HOST_CALLS = 64;

  /** How many causes an error is asked for. */
  private static final int CAUSES = 20;

  private final Scope library;
  private final Capabilities capabilities;
  private final Heap heap;
  final GlobalCells libraryGlobals = new GlobalCells();
  final GlobalCells programGlobals = new GlobalCells();
  final Singletons librarySingletons = new Singletons();
  final Singletons programSingletons = new Singletons();
  private long fuelLimit;
  private long deadline;
  private final boolean isStressed;
  private int renewals;

  private volatile boolean cancelled;

  final int depthLimit;

  /** Bytes that may be charged before the account of memory is looked at. */
  public long memory;

  /** Fuel left of the slice, while the loop of the interpreter does not have it. */
  public int budget;

  /**
   * Slots that compiled code may get to: there its frames would take too much of the host's stack.
   * Below zero where it is to look whether the run is cancelled.
   */
  public int depthBound;

  /** Instructions in loops between two looks at that, where compiled code counts nothing else. */
  public final int strip;

  /** The primitive that compiled code returns to the interpreter; a Float by its bits. */
  public long result;

  /** Runs of compiled code on the host's stack, above the last function of the host. */
  int compiledRuns;

  private final Tier tier;

  /** Whether the loop was left to go on in compiled code. */
  private boolean isEntering;

  /** What had been charged when the native that runs now was called. */
  private long chargedBefore;

  private long memoryBefore;

  private final Usage usage;

  private long fuelLeft;

  /** Fuel used at which the end of a slice is a sample of what is hot. */
  private long nextSample = Limits.FIRST_SAMPLE;

  private boolean outside;
  private @Nullable Frame frame;
  private int nextIdentity;
  private @Nullable Stop stop;
  private boolean lost;
  private @Nullable HostFunctions hostFunctions;
  private int hostCalls;
  private @Nullable GuestError failure;
  private @Nullable Throwable failureCause;

  /** Where live memory is counted by what has changed, takes the changes. */
  @Nullable Changes changes;

  /** Bytes of values that the host is making. */
  private long held;

  /**
   * The state of a run that has not begun.
   *
   * @param deadline in terms of {@link System#nanoTime}; zero for none
   */
  public ExecutionContext(
      Scope library, Capabilities capabilities, long fuel, long memory, long depth, long deadline) {
    this.library = library;
    this.capabilities = capabilities;
    this.fuelLimit = Math.min(fuel, MOST_FUEL);
    this.fuelLeft = fuelLimit;
    this.depthLimit = (int) Math.min(depth, Integer.MAX_VALUE / 2);
    this.deadline = deadline;
    this.heap = new Heap(this, memory);
    this.usage = new Usage(memory);
    this.memory = usage.first();
    this.outside = true;
    this.isStressed = library.has(DebugOption.STRESS);
    this.tier = library.tier();
    this.depthBound = depthLimit;
    this.strip = isStressed ? 0 : Limits.STRIP;
    if (!library.isMetered()) {
      library.interruptAtEnd(this);
    }
  }

  /** Calls a function that takes nothing. */
  public void run(FunctionInstance function) {
    call(function, NO_ARGUMENTS);
  }

  /**
   * Calls a function; arguments and result are the guest's, primitives boxed. Where a function of
   * the host calls back, the frames of the run around it stay below.
   */
  public @Nullable Object call(FunctionInstance function, @Nullable Object[] arguments) {
    if (stop != null) {
      throw stop;
    }
    Frame below = frame;
    try {
      Frame bottom = Bottom.frame(below, function, arguments);
      frame = bottom;
      outside = true;
      Interpreter.drive(this, bottom);
      return Bottom.result(bottom, function);
    } catch (Stop reason) {
      stopped(reason);
      throw reason;
    } finally {
      frame = below;
    }
  }

  /** Nothing runs any more. Runs around this one hear of it later. */
  private void stopped(Stop reason) {
    if (stop == null) {
      FlightRecording.stopped(reason.kind());
    }
    stop = reason;
  }

  /**
   * As {@link #call}, for arguments that {@link #hold} counted: the frame holds them while it runs,
   * and the result is counted for them.
   *
   * @param before what was held before they were made
   */
  public @Nullable Object callHolding(
      FunctionInstance function, @Nullable Object[] arguments, long before) {
    long all = held;
    held = before;
    try {
      return call(function, arguments);
    } finally {
      held = all;
    }
  }

  /** Says what the isolate has bound. */
  public void bind(HostFunctions functions) {
    hostFunctions = functions;
  }

  /**
   * Calls a function of the host. Its time counts: the deadline is looked at when it comes back.
   */
  @Nullable Object callHost(FunctionInstance function, @Nullable Object[] arguments) {
    pin();
    charge(HOST_CALL);
    if (hostCalls == HOST_CALLS) {
      throw new DepthExceeded();
    }
    HostFunctions functions = hostFunctions;
    if (functions == null) {
      throw HostFunctions.notBound(function);
    }
    long before = held;
    hostCalls++;
    try {
      Object result = functions.call(this, function, arguments);
      look();
      return result;
    } finally {
      hostCalls--;
      held = before;
    }
  }

  /** Charges for memory of a value that no frame holds yet: it counts as live. */
  public void hold(long bytes) {
    allocate(bytes);
    held += bytes;
  }

  /** What is held so. */
  public long held() {
    return held;
  }

  /** Frames hold it now, or nothing does. */
  public void release(long before) {
    held = before;
  }

  /** Stops what would make a value larger than all that the isolate may hold. */
  public void checkSize(long bytes) {
    if (bytes > heap.limit()) {
      throw new MemoryExhausted();
    }
  }

  /** Where the host failed: its exception belongs to the last such error only. */
  void failed(GuestError error, Throwable cause) {
    failure = error;
    failureCause = cause;
  }

  /** The host's exception behind an error or one of its causes. */
  public @Nullable Throwable hostCause(GuestError error) {
    int steps = 0;
    for (Object at = error; at instanceof GuestError one && steps < CAUSES; steps++) {
      if (one == failure) {
        return failureCause;
      }
      at = one.getReference(GuestError.CAUSE);
    }
    return null;
  }

  /**
   * Ready for another run after one that has ended, even by a stop: globals keep what they hold.
   *
   * @param deadline in terms of {@link System#nanoTime}; zero for none
   * @throws IllegalStateException where the globals were given up for want of memory
   */
  public void restart(long fuel, long newDeadline) {
    if (lost) {
      throw new IllegalStateException("what the globals held is lost");
    }
    nextSample -= fuelUsed(); // However short the calls of a function are, it gets hot.
    fuelLimit = Math.min(fuel, MOST_FUEL);
    fuelLeft = fuelLimit;
    budget = 0;
    deadline = newDeadline;
    cancelled = false;
    boundDepth(depthLimit);
    stop = null;
    // Enough to let go of something even where live memory is at its limit.
    memory = usage.granted(memory, heap.leastHeadroom());
  }

  /** Whether the globals were given up because the host had no memory left. */
  public boolean isLost() {
    return lost;
  }

  /** The string in a global variable; null where it holds none. */
  public @Nullable Text string(LoadedGlobal global) {
    return global(global).held() instanceof Text text ? text : null;
  }

  /** A global variable is as if it had never been set. */
  public void forget(LoadedGlobal global) {
    global(global).unset();
  }

  /** May come from any thread; takes effect at the end of the slice, or before. */
  public void cancel() {
    cancelled = true;
    interrupt();
  }

  /** The next function that is entered in compiled code looks whether the run is cancelled. */
  @Override
  public void interrupt() {
    VarHandle.fullFence(); // Either the other thread sees why, or this comes after what it sets.
    depthBound = Integer.MIN_VALUE;
  }

  /** Sets how far compiled code may go, unless it is to look. */
  void boundDepth(int slots) {
    depthBound = slots;
    VarHandle.fullFence();
    if (cancelled || library.isClosed()) {
      depthBound = Integer.MIN_VALUE;
    }
  }

  /** Fuel used so far; exact when nothing runs. */
  public long fuelUsed() {
    return Math.min(fuelLimit, fuelLimit - fuelLeft - budget);
  }

  public Scope library() {
    return library;
  }

  @Override
  public Capabilities capabilities() {
    return capabilities;
  }

  @Override
  public RuntimeException exit(long status) {
    return new Exit((int) status);
  }

  /** Before the loop calls what may charge or look at frames. */
  void enter(int left, Frame current) {
    budget = left;
    frame = current;
    outside = true;
    chargedBefore = usage.charged;
    memoryBefore = memoryLeft();
  }

  /** The slice goes back to the loop. */
  int leave() {
    outside = false;
    return budget;
  }

  /** Something was thrown: whoever had the slice, it is here now. */
  void interrupted(int left, Frame current, int position) {
    if (!outside) {
      budget = left;
    }
    current.position = position;
    frame = current;
    outside = true;
  }

  /** What was used so far; exact when nothing runs. */
  public Statistics statistics() {
    long fuel = fuelUsed();
    return new Statistics(
        Math.max(0, fuel - usage.charged), fuel, usage.allocated(memory), usage.mostLive(memory));
  }

  /** Bytes that are live, counted now without a charge. */
  public long liveMemory() {
    return heap.observe(frame);
  }

  /** Counts live memory now and then, without a charge, for {@link Statistics#mostLive}. */
  public void observe() {
    usage.observe();
  }

  @Override
  public void charge(long fuel) {
    usage.charged += fuel;
    if (fuel <= budget) {
      budget -= (int) fuel;
    } else {
      fuelLeft += budget;
      budget = 0;
      if (fuel > fuelLeft) {
        throw new FuelExhausted();
      }
      fuelLeft -= fuel;
      look();
    }
  }

  @Override
  public void allocate(long bytes) {
    if ((memory -= bytes) < 0) {
      OutOfLine.allocate(this, bytes);
    }
  }

  /** The slice of memory is spent by what is about to be allocated. */
  void allocateMore(long bytes) {
    if (isShort()) {
      collect(bytes);
    }
  }

  /** Whether memory has to be counted, even if the rest of what was granted is there. */
  private boolean isShort() {
    if (memory < 0) {
      memory = usage.refilled(memory);
    }
    return memory < 0;
  }

  /** Bytes that may be allocated before live memory is counted. */
  public long memoryLeft() {
    return usage.left(memory);
  }

  /** Ends the slice at the next block; gives what is left of it. */
  int expire(int left) {
    fuelLeft += (long) left + 1;
    return -1;
  }

  /** Charges for the block that a frame is about to enter. */
  void chargeBlock(Frame entering) {
    budget -= entering.body.code[entering.position - 1];
  }

  /**
   * Where the slice has run out at a block's entry: a new one, unless the program is to stop. Gives
   * the frame to go on with.
   */
  Frame safepoint(Frame current) {
    if (budget >= 0) {
      return current;
    }
    refill(current);
    // Few each time, and now and then many: a deep recursion must not take forever.
    return isStressed ? Capture.renew(current, (++renewals & 63) == 0 ? 64 : 3) : current;
  }

  private void refill(Frame current) {
    enter(budget, current);
    lookAtSlice();
    boolean isDue = isCountDue();
    if (isDue && compiledRuns > 0) {
      throw new Unwinding(Unwinding.Place.SAFEPOINT).through(current);
    }
    sample(current);
    renewSlice();
    if (isDue) {
      usage.counted(heap.observe(frame), memory, 0);
    }
  }

  /** Whether to count only to know: not where the next count needs what the last one kept. */
  private boolean isCountDue() {
    return changes == null && usage.isCountDue(memory);
  }

  /**
   * A loop may charge so that slices always end in what it calls: where that is compiled already,
   * it is a sample of the loop.
   */
  private void sample(Frame current) {
    if (!isSample()) {
      return;
    }
    Frame caller = current.caller;
    boolean isCompiled = current.body.compiled.at(current.position) != null;
    Frame hot = isCompiled && caller != null && !caller.body.isOfVm() ? caller : current;
    tier.sampled(hot.body, hot.position, this::isEnding);
  }

  /**
   * Whether a whole slice was used since the last sample: some are cut short, and the first is
   * empty.
   */
  private boolean isSample() {
    long used = fuelUsed();
    if (used < nextSample && !tier.samplesBegin()) {
      return false;
    }
    nextSample = used + Limits.slice(used);
    return true;
  }

  private void lookAtSlice() {
    checkFuel();
    look();
  }

  /** Stops where the fuel is used up. Compiled code goes on for some blocks before it looks. */
  public void checkFuel() {
    if (fuelLeft + budget < 0) {
      throw new FuelExhausted();
    }
  }

  private void renewSlice() {
    int slice = isStressed ? 0 : Limits.slice(fuelUsed());
    int grant = (int) Math.min(fuelLeft, (long) slice - budget);
    fuelLeft -= grant;
    budget += grant;
  }

  /**
   * Where the slice has run out in compiled code, or memory has, at the entry of a block: a new one
   * is in {@link #budget} then.
   *
   * @param atMemory whether the block looks at memory
   */
  public void poll(boolean atMemory) {
    OutOfLine.poll(this, atMemory);
  }

  /** {@link #poll(boolean)} itself. */
  void pollBlock(boolean atMemory) {
    boolean mustCount = atMemory && isShort();
    if (!mustCount && budget >= 0 && !isStressed) {
      return;
    }
    lookAtSlice();
    if (mustCount) {
      throw new Unwinding(Unwinding.Place.MEMORY);
    }
    if (isStressed || isCountDue()) {
      throw new Unwinding(Unwinding.Place.SAFEPOINT);
    }
    if (frame != null && isSample()) {
      tier.sampled(frame.body, frame.position, this::isEnding);
    }
    renewSlice();
  }

  /** As {@link #poll(boolean)}, in a loop of an isolate that is not metered. */
  public int pollLoop() {
    OutOfLine.pollLoop(this);
    return strip;
  }

  void lookInLoop() {
    look();
    if (isStressed) {
      throw new Unwinding(Unwinding.Place.SAFEPOINT);
    }
  }

  private void look() {
    if (isCancelled()) {
      throw new Cancelled();
    }
    if (isLate()) {
      throw new DeadlineExceeded();
    }
  }

  private boolean isCancelled() {
    return cancelled || library.isClosed();
  }

  private boolean isLate() {
    return deadline != 0 && System.nanoTime() - deadline > 0;
  }

  private boolean isEnding() {
    return isCancelled() || isLate();
  }

  /** Looks at the limit of memory where a block is entered that allocates, or within one. */
  void checkMemory() {
    if (isShort()) {
      collect(0);
    }
  }

  @Override
  public void poll() {
    look();
  }

  /**
   * What a native did that has to begin again is undone: it has only charged.
   *
   * @param charged fuel for other things than instructions, before it began
   * @param left bytes that were left before
   */
  void undo(long charged, long left) {
    fuelLeft += usage.charged - charged;
    usage.charged = charged;
    memory = usage.restored(left);
  }

  /** As {@link #undo(long, long)}, for an instruction of the interpreter. */
  void undo() {
    undo(chargedBefore, memoryBefore);
  }

  /** The loop is left to go on in compiled code. */
  void takeEntry() {
    isEntering = true;
  }

  /** Whether the loop was left to go on in compiled code; asked once. */
  boolean takesEntry() {
    boolean is = isEntering;
    isEntering = false;
    return is;
  }

  /** Fuel for other things than instructions, so far. */
  public long charged() {
    return usage.charged;
  }

  @Nullable Frame frame() {
    return frame;
  }

  /** What the loop has is here: the frames of compiled code will lie on top of this one. */
  void compiledOn(Frame below) {
    frame = below;
    outside = true;
  }

  @Override
  public void pin() {
    if (compiledRuns > 0) {
      throw new Unwinding(Unwinding.Place.WITHIN);
    }
  }

  Tier tier() {
    return tier;
  }

  private void collect(long wanted) {
    pin();
    long headroom = heap.headroom(frame, wanted + held);
    usage.counted(heap.live() + wanted + held, memory, wanted);
    memory = usage.granted(memory, headroom);
  }

  /** Gives up all that frames and globals hold. */
  public void dropFrames() {
    frame = null;
    lost = true;
    programGlobals.clear();
    libraryGlobals.clear();
  }

  public GlobalCell global(LoadedGlobal global) {
    return (global.scope().isLibrary() ? libraryGlobals : programGlobals).of(global);
  }

  /** The one object of a case without parts. */
  public GuestObject singleton(RuntimeClass type) {
    boolean isOfLibrary = type.type().module().scope().isLibrary();
    return (isOfLibrary ? librarySingletons : programSingletons).of(type);
  }

  @Nullable GlobalCell[] globals(boolean ofLibrary) {
    return (ofLibrary ? libraryGlobals : programGlobals).all();
  }

  boolean isStressed() {
    return isStressed;
  }

  /** A reference was stored in an object that was marked to hear of it. */
  void changed(GuestObject object) {
    Changes since = changes;
    if (since == null) {
      object.mark = 0;
    } else {
      since.add(object);
    }
  }

  @Override
  public void changed(@Nullable Object[] array) {
    Changes since = changes;
    if (since != null) {
      since.add(array);
    }
  }

  /** Numbers for the identity of objects, the same in every run. */
  long identity(GuestObject object) {
    if (object.identityHash == 0) {
      object.identityHash = ++nextIdentity;
    }
    return object.identityHash;
  }
}
