package dev.cayo.vm.translate;

/**
 * The places of register code where frames are looked at or given up.
 *
 * @param live which registers count as roots
 * @param isa where the frame can be expressed in terms of the ISA; none for frames of the VM
 * @param stacks where values on the operand stack are
 */
record SuspensionPoints(LivePoints live, IsaPoints isa, StackPoints stacks) {}
