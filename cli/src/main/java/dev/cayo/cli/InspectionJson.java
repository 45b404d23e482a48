package dev.cayo.cli;

import dev.cayo.bytecode.ObjectLayout;
import dev.cayo.compiler.diagnostics.JsonText;
import dev.cayo.vm.HostFunction;
import dev.cayo.vm.Need;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** An inspection for programs: one JSON object on one line. */
final class InspectionJson {
  private final StringBuilder out = new StringBuilder();

  String render(Inspection inspection) {
    ObjectLayout layout = inspection.layout();
    field("{", "file", inspection.file());
    field(",", "version", layout.version());
    number(",", "size", layout.size());
    field(",", "checksum", String.format(Locale.ROOT, "%08x", layout.checksum()));
    counts(",", "constants", layout.constants());
    list("modules", inspection.modules(), this::module);
    list("hostFunctions", inspection.hostFunctions(), this::hostFunction);
    list("systemCalls", inspection.needs(), this::need);
    return out.append("}\n").toString();
  }

  private void module(Inspection.Part module) {
    field("{", "name", module.name());
    field(",", "source", module.source());
    names("dependencies", module.dependencies());
    names("imports", module.imports());
    number(",", "functions", module.functions());
    number(",", "instructions", module.instructions());
    number(",", "types", module.types());
    number(",", "globals", module.globals());
    names("tests", module.tests());
    counts(",", "sections", module.sections());
    out.append('}');
  }

  private void hostFunction(HostFunction function) {
    field("{", "group", function.group());
    field(",", "name", function.name());
    field(",", "declaration", function.declaration());
    out.append('}');
  }

  private void need(Need need) {
    RunOption option = GrantOption.of(need.call().grant());
    field("{", "name", need.call().text());
    field(",", "needs", need.call().grant().text());
    name(",", "option");
    JsonText.append(option == null ? null : option.flag(), out);
    names("through", need.through());
    out.append('}');
  }

  private void name(String before, String name) {
    out.append(before);
    JsonText.append(name, out);
    out.append(':');
  }

  private void field(String before, String name, String value) {
    name(before, name);
    JsonText.append(value, out);
  }

  private void number(String before, String name, long value) {
    name(before, name);
    out.append(value);
  }

  private void counts(String before, String name, Map<String, Integer> counts) {
    name(before, name);
    out.append('{');
    String separator = "";
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      number(separator, entry.getKey(), entry.getValue());
      separator = ",";
    }
    out.append('}');
  }

  private void names(String name, List<String> values) {
    list(name, values, value -> JsonText.append(value, out));
  }

  private <T> void list(String name, List<T> values, Consumer<T> element) {
    name(",", name);
    out.append('[');
    String separator = "";
    for (T value : values) {
      out.append(separator);
      element.accept(value);
      separator = ",";
    }
    out.append(']');
  }
}
