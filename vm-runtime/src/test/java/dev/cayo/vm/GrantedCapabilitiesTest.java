package dev.cayo.vm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cayo.vm.text.Text;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each service does with its grant, without it, and after it was taken back. */
class GrantedCapabilitiesTest {
  @TempDir Path folder;

  private static GrantedCapabilities granted(Capability... grants) {
    return granted(Limits.UNLIMITED, grants);
  }

  private static GrantedCapabilities granted(long output, Capability... grants) {
    return new GrantedCapabilities(List.of(grants), List.of("a", "b"), output);
  }

  @Test
  void everySystemCallIsAServiceAndAsksForItsGrant() throws ReflectiveOperationException {
    GrantedCapabilities none = granted();
    Set<SystemCall> seen = EnumSet.noneOf(SystemCall.class);
    for (Method service : services()) {
      SystemCall call = service.getAnnotation(Performs.class).value();
      seen.add(call);
      boolean ofFiles = service.getDeclaringClass() == Capabilities.Files.class;
      GuestException denial = denial(service, ofFiles ? none.files() : none);
      if (call.grant() == Grant.NONE || isOnAnOpenFile(service)) {
        assertThat(denial == null || !denial.type().equals("AuthorityError")).isTrue();
      } else {
        assertThat(denial).as(call.text()).isNotNull();
        assertThat(denial.type()).as(call.text()).isEqualTo("AuthorityError");
        assertThat(denial.message()).startsWith("the program may not ");
      }
    }
    assertThat(seen).isEqualTo(EnumSet.allOf(SystemCall.class));
  }

  private static List<Method> services() {
    List<Method> services = new ArrayList<>();
    Stream.of(Capabilities.class, Capabilities.Files.class)
        .flatMap(type -> Stream.of(type.getMethods()))
        .filter(method -> !method.getName().equals("files"))
        .forEach(services::add);
    return services;
  }

  /** The file was opened with the grant: {@link #anOpenFileIsOfNoUseOnceItsGrantIsTakenBack}. */
  private static boolean isOnAnOpenFile(Method service) {
    return service.getDeclaringClass() == Capabilities.Files.class
        && service.getParameterTypes()[0] == long.class;
  }

  private static GuestException denial(Method service, Object target)
      throws ReflectiveOperationException {
    Object[] arguments = new Object[service.getParameterCount()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = example(service.getParameterTypes()[i]);
    }
    try {
      service.invoke(target, arguments);
      return null;
    } catch (InvocationTargetException e) {
      return (GuestException) e.getCause();
    }
  }

  private static Object example(Class<?> type) {
    if (type == Text.class) {
      return Text.of("/etc/passwd");
    }
    if (type == byte[].class) {
      return new byte[0];
    }
    if (type == boolean.class) {
      return false;
    }
    return type == long.class ? (Object) 1L : (Object) 0;
  }

  @Test
  void anOpenFileIsOfNoUseOnceItsGrantIsTakenBack() throws IOException {
    Path file = Files.writeString(folder.resolve("f"), "text");
    Capability.Revocable read = new Capability.Revocable(new Capability.Read(folder));
    Capability.Revocable write = new Capability.Revocable(new Capability.Write(folder));
    GrantedCapabilities capabilities = granted(read, write);
    Capabilities.Files files = capabilities.files();
    long in = files.openForReading(Text.of(file.toString()));
    long out = files.openForWriting(Text.of(file + ".new"), false);
    assertThat(files.read(in, 2)).asString(UTF_8).isEqualTo("te");
    files.write(out, new byte[] {'a'});
    read.revoke();
    write.revoke();
    assertDenied(() -> files.read(in, 2), "read " + file);
    assertDenied(() -> files.write(out, new byte[] {'b'}), "write " + file + ".new");
    assertDenied(() -> files.flush(out), "write " + file + ".new");
    assertDenied(() -> files.readAll(Text.of(file.toString())), "read " + file);
    files.close(in);
    files.close(out);
    assertThat(Path.of(file + ".new")).hasContent("a");
  }

  @Test
  void aConsoleThatIsTakenBackIsSilent() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Capability.Revocable out = new Capability.Revocable(new Capability.Out(bytes));
    Capability.Revocable in =
        new Capability.Revocable(new Capability.In(new ByteArrayInputStream(new byte[9])));
    GrantedCapabilities capabilities = granted(out, in);
    capabilities.writeOut(new byte[] {'x'}, 0, 1);
    assertThat(capabilities.read(1)).hasSize(1);
    out.revoke();
    in.revoke();
    assertDenied(() -> capabilities.writeOut(new byte[] {'y'}, 0, 1), "use standard output");
    assertDenied(() -> capabilities.read(1), "use standard input");
    capabilities.release();
    assertThat(bytes.toString(UTF_8)).isEqualTo("x");
  }

  @Test
  void clockRandomnessAndVariablesCanBeTakenBack() {
    Capability.Revocable clock = new Capability.Revocable(new Capability.Clock());
    Capability.Revocable random = new Capability.Revocable(new Capability.Random());
    Capability.Revocable home = new Capability.Revocable(new Capability.Env("HOME", "/home/me"));
    GrantedCapabilities capabilities = granted(clock, random, home);
    assertThat(capabilities.wallMillis()).isPositive();
    assertThat(capabilities.random()).isNotEqualTo(capabilities.random());
    assertThat(capabilities.variable(Text.of("HOME"))).hasToString("/home/me");
    clock.revoke();
    random.revoke();
    home.revoke();
    assertDenied(capabilities::wallMillis, "use the clock");
    assertDenied(capabilities::monotonicNanos, "use the clock");
    assertDenied(capabilities::random, "use randomness");
    assertDenied(
        () -> capabilities.variable(Text.of("HOME")), "read the variable HOME of the environment");
  }

  @Test
  void variablesAreThoseThatTheHostNames() {
    GrantedCapabilities capabilities =
        granted(new Capability.Env("A", "1"), new Capability.Env("B", null));
    assertThat(capabilities.variable(Text.of("A"))).hasToString("1");
    assertThat(capabilities.variable(Text.of("B"))).isNull();
    assertDenied(
        () -> capabilities.variable(Text.of("PATH")), "read the variable PATH of the environment");
  }

  @Test
  void outputGoesOutUpToTheLimit() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    GrantedCapabilities capabilities =
        granted(10, new Capability.Out(out), new Capability.Err(err));
    byte[] six = "123456".getBytes(UTF_8);
    capabilities.writeOut(six, 0, 6);
    assertOutputStop(() -> capabilities.writeErr(six, 0, 6));
    assertThat(out.toString(UTF_8)).isEqualTo("123456");
    assertThat(err.toString(UTF_8)).isEqualTo("1234");
    assertOutputStop(() -> capabilities.writeOut(six, 0, 1));
  }

  @Test
  void filesCountAsOutputToo() throws IOException {
    GrantedCapabilities capabilities = granted(10, new Capability.Write(folder));
    Capabilities.Files files = capabilities.files();
    long file = files.openForWriting(Text.of(folder.resolve("f").toString()), false);
    files.write(file, new byte[8]);
    assertOutputStop(() -> files.write(file, new byte[8]));
    capabilities.release();
    assertThat(Files.size(folder.resolve("f"))).isEqualTo(10);
  }

  @Test
  void whatTheHostsStreamThrowsStaysThere() {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("/host/secret");
          }
        };
    GrantedCapabilities capabilities =
        granted(new Capability.Out(broken), new Capability.Err(broken));
    assertThatThrownBy(() -> capabilities.writeErr(new byte[1], 0, 1))
        .isInstanceOf(GuestException.class)
        .hasMessage("standard error cannot be written");
    capabilities.writeOut(new byte[1], 0, 1);
    assertThatThrownBy(capabilities::flush).hasMessage("standard output cannot be written");
    capabilities.writeOut(new byte[1], 0, 1);
    capabilities.release();
  }

  @Test
  void revocableHoldsOneThatIsNot() {
    Capability.Revocable clock = new Capability.Revocable(new Capability.Clock());
    assertThatThrownBy(() -> new Capability.Revocable(clock))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertOutputStop(Runnable action) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(
            Stop.class, stop -> assertThat(stop.kind()).isEqualTo(Stop.Kind.OUTPUT));
  }

  private static void assertDenied(Runnable action, String what) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(
            GuestException.class,
            denial -> {
              assertThat(denial.type()).isEqualTo("AuthorityError");
              assertThat(denial.message()).isEqualTo("the program may not " + what);
            });
  }
}
