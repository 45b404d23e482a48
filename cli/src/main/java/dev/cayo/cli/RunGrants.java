package dev.cayo.cli;

import dev.cayo.vm.Capability;
import dev.cayo.vm.IsolateBuilder;
import java.nio.file.Path;
import java.util.List;

/**
 * What the options {@code --allow-…} grant.
 *
 * @param readable files and folders
 * @param writable files and folders
 * @param variables names of variables of the environment
 */
record RunGrants(List<Path> readable, List<Path> writable, List<String> variables) {

  <B extends IsolateBuilder<B>> B grant(B builder) {
    for (Path path : readable) {
      builder.grant(new Capability.Read(path));
    }
    for (Path path : writable) {
      builder.grant(new Capability.Write(path));
    }
    for (String name : variables) {
      builder.grant(Capability.Env.ofProcess(name));
    }
    return builder;
  }
}
