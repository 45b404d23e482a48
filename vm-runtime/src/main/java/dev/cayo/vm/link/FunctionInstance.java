package dev.cayo.vm.link;

import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Parameter;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Shape;
import dev.cayo.bytecode.Type;
import dev.cayo.vm.interpret.Bottom;
import dev.cayo.vm.interpret.HostAdapter;
import dev.cayo.vm.translate.Body;
import dev.cayo.vm.translate.Translator;
import java.lang.invoke.MutableCallSite;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function for one vector of shapes: what is called. Translated, or bound to its native, when
 * first called. Shared by isolates that run in parallel: what is set later is published through
 * objects with final fields alone; the body is set once, others at most a few times.
 */
public final class FunctionInstance {
  private final LoadedFunction function;
  private final List<Shape> shapes;
  private final List<Shape> parameters;
  private final Shape result;

  public final int referenceParameters;
  public final int primitiveParameters;

  /** Null until it is first called, and for natives. */
  public @Nullable Body body;

  /** How often compiled code has called it in the interpreter, about. */
  public int callsFromCompiled;

  private @Nullable NativeAdapter adapter;
  private @Nullable Body bottom;
  private @Nullable Body nativeCall;
  private @Nullable MutableCallSite site;
  private @Nullable Invoker closureInvoker;
  private @Nullable TypeTest secondTest;
  private @Nullable Boolean isPure;

  FunctionInstance(LoadedFunction function, List<Shape> shapes) {
    this.function = function;
    this.shapes = shapes;
    this.parameters = new ArrayList<>();
    for (Parameter parameter : function.definition().parameters()) {
      parameters.add(Shape.of(parameter.type(), shapes));
    }
    this.result = Shape.of(function.definition().result(), shapes);
    int references = 0;
    for (Shape parameter : parameters) {
      references += parameter == Shape.REFERENCE ? 1 : 0;
    }
    this.referenceParameters = references;
    this.primitiveParameters = parameters.size() - references;
  }

  public LoadedFunction function() {
    return function;
  }

  public List<Shape> shapes() {
    return shapes;
  }

  public List<Shape> parameters() {
    return parameters;
  }

  public Shape result() {
    return result;
  }

  public boolean isNative() {
    return function.isNative();
  }

  /** Whether it is a native that is {@link dev.cayo.vm.Pure}. */
  public boolean isPure() {
    Boolean known = isPure;
    if (known == null) {
      known =
          isNative() && !function.isHost() && function.module().scope().hostClasses().isPure(this);
      isPure = known;
    }
    return known;
  }

  /**
   * Whether the receiver of this method is a primitive, so that a reference to it must be unboxed.
   */
  public boolean hasPrimitiveReceiver() {
    return !parameters.isEmpty() && parameters.get(0) != Shape.REFERENCE;
  }

  /** The register code; not for natives. */
  public Body prepared() {
    Body known = body;
    return known != null ? known : prepare();
  }

  private Body prepare() {
    function.module().verify(function.definition());
    Body made;
    synchronized (this) {
      Body known = body;
      if (known != null) {
        return known;
      }
      made = Translator.translate(this);
      body = made;
    }
    function.module().scope().tier().prepared(made);
    return made;
  }

  /** The body of the frame below a call from compiled code. */
  public Body bottom() {
    Body known = bottom;
    if (known == null) {
      known = Bottom.body(this);
      bottom = known;
    }
    return known;
  }

  /** The body of a frame that calls this native. */
  public Body nativeCall() {
    Body known = nativeCall;
    if (known == null) {
      known = Body.nativeCall(this);
      nativeCall = known;
    }
    return known;
  }

  /**
   * What compiled code calls: takes the arguments, the context, and the slots of the frames below.
   */
  public synchronized MutableCallSite site() {
    MutableCallSite known = site;
    if (known == null) {
      known = new MutableCallSite(function.module().scope().hostClasses().callTarget(this));
      site = known;
    }
    return known;
  }

  /** How compiled code calls closures of this function with so many captured values. */
  public Invoker closureInvoker(int captured) {
    Invoker known = closureInvoker;
    if (known == null || known.captured != captured) {
      known = function.module().scope().hostClasses().closureInvoker(this, captured);
      closureInvoker = known;
    }
    return known;
  }

  public NativeAdapter adapter() {
    NativeAdapter known = adapter;
    if (known == null) {
      known =
          function.isHost()
              ? new HostAdapter(this)
              : function.module().scope().hostClasses().bind(this);
      adapter = known;
    }
    return known;
  }

  /**
   * Whether a value of unknown type may be passed for the second parameter, as to {@code
   * compareTo}. Not where the type has arguments that a value does not know; the library's tuples
   * look at each part anew.
   */
  public boolean acceptsSecond(Object value) {
    Type type = function.definition().parameters().get(1).type();
    if (!isSettled(type) && !function.module().scope().isLibrary()) {
      return false;
    }
    TypeTest known = secondTest;
    if (known == null) {
      known = TypeTest.of(type, shapes, function.module().scope());
      secondTest = known;
    }
    return known.test(value);
  }

  private static boolean isSettled(Type type) {
    if (type instanceof NullableType nullable) {
      return isSettled(nullable.inner());
    }
    return type instanceof ClassType named
        ? named.arguments().stream().allMatch(Primitive.class::isInstance)
        : type instanceof Primitive || type instanceof Basic;
  }

  @Override
  public String toString() {
    return function.symbol().module() + "." + function.definition().name() + shapes;
  }
}
