package dev.cayo.cli;

import dev.cayo.bytecode.ObjectLayout;
import dev.cayo.bytecode.Visible;
import dev.cayo.vm.Grant;
import dev.cayo.vm.HostFunction;
import dev.cayo.vm.Need;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** An inspection for people. Names come from the file, and are made visible. */
final class InspectionText {
  private static final String INDENT = "  ";

  private final StringBuilder out = new StringBuilder();

  String render(Inspection inspection) {
    ObjectLayout layout = inspection.layout();
    line(
        "%s: version %s, %d bytes, checksum %08x",
        inspection.file(), layout.version(), layout.size(), layout.checksum());
    line("constants: %s", counts(layout.constants()));
    for (Inspection.Part module : inspection.modules()) {
      out.append('\n');
      module(module);
    }
    out.append('\n');
    hostFunctions(inspection.hostFunctions());
    needs(inspection.needs());
    return out.toString();
  }

  private void module(Inspection.Part module) {
    line(
        "module %s%s",
        module.name(), module.source().isEmpty() ? "" : " (" + module.source() + ")");
    line(
        INDENT + "%d functions with %d instructions, %d types, %d globals",
        module.functions(),
        module.instructions(),
        module.types(),
        module.globals());
    line(INDENT + "bytes: %s", counts(module.sections()));
    list("initialised after", module.dependencies());
    list("tests", module.tests());
    list("imports", module.imports());
  }

  private void list(String title, Collection<String> names) {
    if (!names.isEmpty()) {
      line(INDENT + "%s:", title);
      names.forEach(name -> line(INDENT + INDENT + "%s", name));
    }
  }

  private void hostFunctions(List<HostFunction> functions) {
    if (!functions.isEmpty()) {
      line("functions of the host:");
      functions.forEach(each -> line(INDENT + "%s: %s", each.group(), each.declaration()));
    }
  }

  private void needs(List<Need> needs) {
    line(needs.isEmpty() ? "no system calls" : "system calls:");
    for (Need need : needs) {
      Grant grant = need.call().grant();
      line(INDENT + "%s: needs %s%s", need.call().text(), grant.text(), option(grant));
      line(INDENT + INDENT + "through %s", String.join(", ", need.through()));
    }
  }

  private static String option(Grant grant) {
    RunOption option = GrantOption.of(grant);
    return option == null ? "" : " (" + option.flag() + "=" + option.value() + ")";
  }

  private static String counts(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .collect(Collectors.joining(", "));
  }

  private void line(String format, Object... arguments) {
    out.append(Visible.text(String.format(Locale.ROOT, format, arguments))).append('\n');
  }
}
