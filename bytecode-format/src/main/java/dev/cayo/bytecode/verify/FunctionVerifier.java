package dev.cayo.bytecode.verify;

import dev.cayo.bytecode.Block;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.Code;
import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Limits;
import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.Parameter;
import dev.cayo.bytecode.Rule;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeKind;
import dev.cayo.bytecode.VerificationException;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;

/** Verifies one function: its head, then its blocks in one pass. */
final class FunctionVerifier {
  private static final long FREE_STEPS = 50_000;
  private static final long STEPS_PER_INSTRUCTION = 400;

  private final Declarations declarations;
  private final Function function;
  private final Budget budget;
  private final Place place;
  private final Subtyping subtyping;
  private final TypeRules types;

  FunctionVerifier(Declarations declarations, Function function) {
    this.declarations = declarations;
    this.function = function;
    this.budget = new Budget(FREE_STEPS + STEPS_PER_INSTRUCTION * function.parameters().size());
    this.place = new Place("function", function.name(), declarations.module.name(), budget);
    this.subtyping = new Subtyping(declarations, function.typeParameters(), place);
    this.types = new TypeRules(declarations, function.typeParameters(), subtyping, place);
  }

  void verify() {
    checkHead();
    if (function.hasCode()) {
      checkCode(function.code().orElseThrow());
    }
  }

  private void checkHead() {
    if (function.parameters().size() > Limits.PARAMETERS) {
      throw place.fail(Rule.LIMITS, "more than 255 parameters");
    }
    checkNative();
    checkStart();
    types.checkScope(0, 2 * Limits.TYPE_PARAMETERS);
    for (Parameter parameter : function.parameters()) {
      types.check(parameter.type());
    }
    types.check(function.result());
    if (function.flags().contains(Flag.INITIALISER)) {
      checkInitialiser();
    }
  }

  // Rules NATIVE and HOST.
  private void checkNative() {
    if (function.flags().contains(Flag.HOST)) {
      checkHost();
      return;
    }
    boolean isNative = function.flags().contains(Flag.NATIVE);
    if (isNative == function.hasCode()) {
      String what = isNative ? "a NATIVE function with a body" : "no body, and not NATIVE";
      throw place.fail(Rule.NATIVE, what);
    }
    if (isNative && !declarations.isLibrary()) {
      throw place.fail(Rule.NATIVE, "a NATIVE function outside the library");
    }
  }

  private void checkHost() {
    String name = function.name();
    int dot = name.indexOf('.');
    if (function.hasCode()) {
      throw place.fail(Rule.HOST, "a HOST function with a body");
    }
    if (!function.flags().equals(EnumSet.of(Flag.HOST)) || !function.typeParameters().isEmpty()) {
      throw place.fail(Rule.HOST, "a HOST function that is something else besides");
    }
    if (dot <= 0 || dot == name.length() - 1 || name.indexOf('.', dot + 1) >= 0) {
      throw place.fail(Rule.HOST, "a HOST function whose name is not GROUP.NAME");
    }
  }

  // Rule START_SIGNATURE.
  private void checkStart() {
    String name = function.name();
    boolean start = name.equals(Names.INITIALISER) || name.equals(Names.ENTRY);
    if (start && !Signatures.isStart(function)) {
      throw place.fail(Rule.START_SIGNATURE, "is not () -> Unit with a body");
    }
  }

  // Rule INITIALISER_SHAPE.
  private void checkInitialiser() {
    List<Parameter> parameters = function.parameters();
    Type first = parameters.isEmpty() ? function.result() : parameters.get(0).type();
    TypeInfo info = first instanceof ClassType named ? declarations.type(named.symbol()) : null;
    boolean fits =
        info != null
            && info.own
            && info.kind == TypeKind.CLASS
            && !parameters.isEmpty()
            && first.equals(info.self())
            && first.equals(function.result())
            && function.typeParameters().equals(info.typeParameters)
            && function.hasCode();
    if (!fits) {
      throw place.fail(
          Rule.INITIALISER_SHAPE, "an INITIALISER that does not take and return its object");
    }
  }

  private void checkCode(Code code) {
    checkLimits(code);
    types.check(code.locals());
    Context context = new Context(declarations, function, code, place, subtyping, types);
    checkLiveSets(code);
    context.flow.checkHandlers(function.flags().contains(Flag.INITIALISER));
    InstructionRules rules = new InstructionRules(context);
    for (int i = 0; i < code.blocks().size(); i++) {
      place.enterBlock(i);
      block(i, code.blocks().get(i), context, rules);
    }
    place.leaveCode();
  }

  // Rules LIMITS and BUDGET.
  private void checkLimits(Code code) {
    int locals = function.parameters().size() + code.locals().size();
    require(locals <= Limits.LOCALS, "more than " + Limits.LOCALS + " locals");
    int blocks = code.blocks().size();
    require(blocks <= Limits.BLOCKS, "more than " + Limits.BLOCKS + " blocks");
    int handlers = code.handlers().size();
    require(handlers <= Limits.HANDLERS, "more than " + Limits.HANDLERS + " handlers");
    long instructions = 0;
    long liveWords = 0;
    for (Block block : code.blocks()) {
      instructions += block.instructions().size();
      liveWords += block.live().length() / 64;
    }
    require(
        instructions <= Limits.INSTRUCTIONS, "more than " + Limits.INSTRUCTIONS + " instructions");
    budget.add(STEPS_PER_INSTRUCTION * (instructions + locals + blocks) + 64 * liveWords);
  }

  private void require(boolean holds, String what) {
    if (!holds) {
      throw place.fail(Rule.LIMITS, what);
    }
  }

  // Rule LIVE_SETS.
  private void checkLiveSets(Code code) {
    if (code.blocks().isEmpty()) {
      throw place.fail(Rule.FLOW, "a body without blocks");
    }
    int parameters = function.parameters().size();
    int locals = parameters + code.locals().size();
    for (int i = 0; i < code.blocks().size(); i++) {
      BitSet live = code.blocks().get(i).live();
      if (live.length() > (i == 0 ? parameters : locals)) {
        String what = i == 0 ? "a local that is no parameter is live" : "a live local is none";
        throw place.fail(Rule.LIVE_SETS, what + " at block " + i);
      }
    }
  }

  private static void block(int index, Block block, Context context, InstructionRules rules) {
    context.flow.enterBlock(index);
    List<Instruction> instructions = block.instructions();
    boolean ended = false;
    for (int i = 0; i < instructions.size(); i++) {
      Instruction instruction = instructions.get(i);
      context.place.enterInstruction(i, instruction.opcode());
      context.place.spend(1);
      ended = rules.endsBlock(instruction);
      if (ended) {
        context.frame.requireEmpty();
      }
      if (ended && i < instructions.size() - 1) {
        throw notLast(instruction, context);
      }
    }
    if (!ended) {
      context.frame.requireEmpty();
      context.flow.fallThrough();
    }
  }

  private static VerificationException notLast(Instruction instruction, Context context) {
    boolean jump =
        switch (instruction.opcode()) {
          case CALL, CALL_VIRTUAL, CALL_CLOSURE -> false;
          default -> true;
        };
    return jump
        ? context.fail(Rule.FLOW, "is not the last of its block")
        : context.fail(Rule.NEVER_RETURNS, "never returns, but is not the last of its block");
  }
}
