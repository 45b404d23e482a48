package dev.cayo.vm.link;

import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.Field;
import dev.cayo.bytecode.Shape;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.TypeDefinition;
import dev.cayo.bytecode.TypeKind;
import dev.cayo.vm.LinkException;
import dev.cayo.vm.MemorySizes;
import dev.cayo.vm.object.GuestObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A type for one vector of shapes: its fields by slot, its methods by name, its supertypes. The
 * host class is generated when the first object is made. Shared by isolates.
 */
public final class RuntimeClass {
  private final LoadedType type;
  private final List<Shape> shapes;
  private final @Nullable RuntimeClass superclass;
  private final List<FieldSlot> slots = new ArrayList<>();
  private final Map<String, FieldSlot> fields = new HashMap<>();
  private final Set<RuntimeClass> supertypes = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<String, MethodEntry> methods;
  private final int tag;
  private final int singleton;
  private final String name;
  private final String hostName;
  private @Nullable GuestObject prototype;
  private @Nullable Class<?> hostInterface;
  private @Nullable Set<String> virtuals;

  /** Bytes that an object is charged for. */
  public final int size;

  /** How many fields the class itself declares. */
  public final int ownFields;

  private RuntimeClass(LoadedType type, List<Shape> shapes) {
    this.type = type;
    this.shapes = shapes;
    this.hostName = type.module().scope().hostClasses().newName();
    TypeDefinition definition = type.definition();
    this.name = definition.name().substring(definition.name().lastIndexOf('.') + 1);
    this.superclass =
        definition.superclass().isPresent() ? supertype(definition.superclass().get()) : null;
    if (superclass != null) {
      slots.addAll(superclass.slots);
      supertypes.addAll(superclass.supertypes);
    }
    addFields(definition.fields());
    supertypes.add(this);
    List<RuntimeClass> interfaces = new ArrayList<>();
    for (ClassType implemented : definition.interfaces()) {
      RuntimeClass found = supertype(implemented);
      interfaces.add(found);
      supertypes.addAll(found.supertypes);
    }
    this.methods = MethodTable.of(this, interfaces);
    this.tag =
        definition.kind() == TypeKind.CASE && superclass != null
            ? superclass.type.definition().cases().indexOf(definition.name())
            : -1;
    this.singleton =
        definition.kind() == TypeKind.CASE && slots.isEmpty()
            ? type.module().scope().nextSingleton()
            : -1;
    this.ownFields = definition.fields().size();
    this.size = MemorySizes.OBJECT + MemorySizes.SLOT * slots.size();
  }

  static RuntimeClass create(LoadedType type, List<Shape> shapes) {
    return new RuntimeClass(type, shapes);
  }

  private RuntimeClass supertype(ClassType supertype) {
    return type.module()
        .scope()
        .type(supertype.symbol())
        .instance(Shapes.of(supertype.arguments(), shapes));
  }

  private void addFields(List<Field> own) {
    for (Field field : own) {
      Shape shape = Shape.of(field.type(), shapes);
      FieldSlot slot = new FieldSlot(field, slots.size(), shape, this);
      slots.add(slot);
      fields.put(field.name(), slot);
    }
  }

  public LoadedType type() {
    return type;
  }

  public List<Shape> shapes() {
    return shapes;
  }

  public @Nullable RuntimeClass superclass() {
    return superclass;
  }

  /** Without its module, and a case without its enum: what users see. */
  public String name() {
    return name;
  }

  /** The fields of the whole hierarchy; the index is the slot. */
  public List<FieldSlot> slots() {
    return slots;
  }

  /** How many slots the superclasses take. */
  public int firstOwnSlot() {
    return superclass == null ? 0 : superclass.slots.size();
  }

  /** A field that this class itself declares. */
  public FieldSlot field(String field) {
    FieldSlot found = fields.get(field);
    if (found == null) {
      throw LinkException.of(type.symbol(), "there is no field " + field);
    }
    return found;
  }

  public boolean isSubclassOf(RuntimeClass other) {
    return this == other || supertypes.contains(other);
  }

  /** Whether this is, or extends, an instance of that type for some shapes. */
  public boolean isSubclassOf(LoadedType other) {
    for (RuntimeClass supertype : supertypes) {
      if (supertype.type == other) {
        return true;
      }
    }
    return false;
  }

  public boolean isInterface() {
    return Virtuals.isInterface(this);
  }

  /** The interfaces of this class and all above. */
  public List<RuntimeClass> allInterfaces() {
    List<RuntimeClass> all = new ArrayList<>();
    for (RuntimeClass supertype : supertypes) {
      if (supertype.isInterface()) {
        all.add(supertype);
      }
    }
    return all;
  }

  /** Whether compiled code calls a method through the host's method tables. */
  public synchronized boolean hasVirtual(String method) {
    Set<String> known = virtuals;
    if (known == null) {
      known = Virtuals.names(this, supertypes);
      virtuals = known;
    }
    return known.contains(method);
  }

  /** The methods for the host's tables that the class brings or overrides. */
  public List<VirtualMethod> ownVirtuals() {
    return Virtuals.own(this, Virtuals.names(this, supertypes));
  }

  /** Of an interface: the methods that it declares. */
  public List<VirtualMethod> declaredVirtuals() {
    return Virtuals.declared(this);
  }

  /** The host interface of an interface. */
  public Class<?> hostInterface() {
    Class<?> known = hostInterface;
    return known != null ? known : defineInterface();
  }

  private synchronized Class<?> defineInterface() {
    Class<?> known = hostInterface;
    if (known == null) {
      known = type.module().scope().hostClasses().defineInterface(this);
      hostInterface = known;
    }
    return known;
  }

  Map<String, MethodEntry> methods() {
    return methods;
  }

  /** What a call by name runs; null where there is no such method or it has no body. */
  public @Nullable FunctionInstance findMethod(String method) {
    MethodEntry entry = methods.get(method);
    return entry == null ? null : entry.instance();
  }

  public FunctionInstance method(String method) {
    FunctionInstance found = findMethod(method);
    if (found == null) {
      throw LinkException.of(type.symbol(), "there is no method " + method);
    }
    return found;
  }

  /** Index of a case in its enum. */
  public int tag() {
    return tag;
  }

  /**
   * Which of the objects that there is one of in an isolate; negative for classes that have many.
   */
  public int singleton() {
    return singleton;
  }

  /** The internal name of its host class, which need not be there yet. */
  public String hostName() {
    return hostName;
  }

  /**
   * An object to make others from. Defining the host class twice at once would give two: hence the
   * lock.
   */
  public GuestObject prototype() {
    GuestObject known = prototype;
    return known != null ? known : definePrototype();
  }

  private synchronized GuestObject definePrototype() {
    GuestObject known = prototype;
    if (known == null) {
      if (superclass != null) {
        superclass.prototype();
      }
      known = type.module().scope().hostClasses().define(this);
      prototype = known;
    }
    return known;
  }

  /** Whether this is std.prelude's Error or a class below it. */
  public boolean isError() {
    RuntimeClass root = this;
    while (root.superclass != null) {
      root = root.superclass;
    }
    return root.type.symbol().equals(new Symbol(dev.cayo.bytecode.Names.PRELUDE, "Error"));
  }

  @Override
  public String toString() {
    return type.symbol().module() + "." + type.symbol().name() + shapes;
  }
}
