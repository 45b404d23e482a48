package dev.cayo.vm;

import dev.cayo.vm.authority.Account;
import dev.cayo.vm.authority.Console;
import dev.cayo.vm.authority.Environment;
import dev.cayo.vm.authority.FileAccess;
import dev.cayo.vm.authority.Granted;
import dev.cayo.vm.text.Text;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The services of an isolate, each behind its grant. Those that few programs use are made when they
 * are first called, and what they hold is given back at the end.
 */
final class GrantedCapabilities implements Capabilities {
  private final List<Text> arguments;
  private final List<Granted<Capability>> others = new ArrayList<>();
  private final Account account;
  private final Console console;
  private @Nullable Granted<Capability.Clock> clock;
  private @Nullable Granted<Capability.Random> randomness;
  private @Nullable SecureRandom random;
  private @Nullable Environment environment;
  private @Nullable FileAccess files;

  GrantedCapabilities(List<Capability> grants, List<String> arguments, long output) {
    List<Text> texts = new ArrayList<>();
    for (String argument : arguments) {
      texts.add(Text.of(argument));
    }
    this.arguments = List.copyOf(texts);
    this.account = new Account(output);
    this.console = new Console(account);
    for (Capability grant : grants) {
      add(Granted.of(grant));
    }
  }

  private void add(Granted<Capability> granted) {
    if (console.add(granted)) {
      return;
    }
    if (granted.capability() instanceof Capability.Clock some) {
      clock = granted.as(some);
    } else if (granted.capability() instanceof Capability.Random some) {
      randomness = granted.as(some);
    } else {
      others.add(granted);
    }
  }

  void attach(Context running) {
    account.attach(running);
  }

  /** Another run begins, which may write so much. */
  void restart(long output) {
    account.restart(output);
  }

  /** The run has ended in order: what was written is sent on. */
  void finish() {
    console.send();
    if (files != null) {
      files.finish();
    }
  }

  /** The run has ended somehow: what was written is sent on if it can be, open files are closed. */
  void release() {
    flushQuietly();
    if (files != null) {
      files.release();
    }
  }

  void flushQuietly() {
    try {
      console.send();
    } catch (GuestException e) {
      // Nobody is left who could be told; what could not be sent is gone.
    }
  }

  @Override
  public void writeOut(byte[] bytes, int from, int to) {
    console.writeOut(bytes, from, to);
  }

  @Override
  public void writeErr(byte[] bytes, int from, int to) {
    console.writeErr(bytes, from, to);
  }

  @Override
  public void flush() {
    console.flush();
  }

  @Override
  public @Nullable Text readLine() {
    return console.readLine();
  }

  @Override
  public byte[] read(int most) {
    return console.read(most);
  }

  @Override
  public List<Text> arguments() {
    return arguments;
  }

  @Override
  public long monotonicNanos() {
    if (Granted.find(clock) == null) {
      throw SystemCall.CLOCK_MEASURE.denied();
    }
    return System.nanoTime();
  }

  @Override
  public long wallMillis() {
    if (Granted.find(clock) == null) {
      throw SystemCall.CLOCK_TIME.denied();
    }
    return System.currentTimeMillis();
  }

  @Override
  public long random() {
    if (Granted.find(randomness) == null) {
      throw SystemCall.RANDOM_SEED.denied();
    }
    SecureRandom source = random;
    if (source == null) {
      source = new SecureRandom(); // When first wanted: it takes a while.
      random = source;
    }
    return source.nextLong();
  }

  @Override
  public @Nullable Text variable(Text name) {
    Environment known = environment;
    if (known == null) {
      known = new Environment(account, others);
      environment = known;
    }
    return known.read(name);
  }

  @Override
  public Files files() {
    FileAccess known = files;
    if (known == null) {
      known = new FileAccess(account, others);
      files = known;
    }
    return known;
  }
}
