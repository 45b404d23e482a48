package dev.cayo.bytecode;

/** From this instruction on, in file order, code comes from this source line (from 1). */
public record Line(int block, int instruction, int line) {}
