package dev.cayo.vm;

import java.util.List;

/**
 * A system call that a program may make.
 *
 * @param through the symbols of the library by which the program gets there
 */
public record Need(SystemCall call, List<String> through) {}
