package dev.cayo.compiler.check;

import java.util.List;
import java.util.Map;

/** What members of other languages' libraries are called here. */
final class Synonyms {
  private static final Map<String, List<String>> NAMES =
      Map.ofEntries(
          Map.entry("length", List.of("size", "length")),
          Map.entry("size", List.of("length", "size")),
          Map.entry("len", List.of("size", "length")),
          Map.entry("count", List.of("size", "length")),
          Map.entry("push", List.of("add")),
          Map.entry("append", List.of("add")),
          Map.entry("addLast", List.of("add")),
          Map.entry("pushBack", List.of("add")),
          Map.entry("extend", List.of("addAll")),
          Map.entry("pop", List.of("removeLast")),
          Map.entry("shift", List.of("removeFirst")),
          Map.entry("delete", List.of("remove")),
          Map.entry("has", List.of("contains")),
          Map.entry("includes", List.of("contains")),
          Map.entry("find", List.of("indexOf")),
          Map.entry("each", List.of("forEach")),
          Map.entry("collect", List.of("map")),
          Map.entry("select", List.of("filter")),
          Map.entry("where", List.of("filter")),
          Map.entry("inject", List.of("fold")),
          Map.entry("foldl", List.of("fold")),
          Map.entry("some", List.of("any")),
          Map.entry("every", List.of("all")),
          Map.entry("enumerate", List.of("withIndex")),
          Map.entry("enumerated", List.of("withIndex")),
          Map.entry("reverse", List.of("reversed")),
          Map.entry("join", List.of("joinToString")),
          Map.entry("joined", List.of("joinToString")),
          Map.entry("concat", List.of("addAll")),
          Map.entry("head", List.of("first")),
          Map.entry("firstOrNil", List.of("firstOrNull")),
          Map.entry("keySet", List.of("keys")),
          Map.entry("entrySet", List.of("entries")),
          Map.entry("items", List.of("entries")),
          Map.entry("has_key", List.of("containsKey")),
          Map.entry("setdefault", List.of("getOrPut")),
          Map.entry("toUpperCase", List.of("upper")),
          Map.entry("uppercase", List.of("upper")),
          Map.entry("uppercased", List.of("upper")),
          Map.entry("toLowerCase", List.of("lower")),
          Map.entry("lowercase", List.of("lower")),
          Map.entry("lowercased", List.of("lower")),
          Map.entry("strip", List.of("trim")),
          Map.entry("trimmed", List.of("trim")),
          Map.entry("lstrip", List.of("trimStart")),
          Map.entry("rstrip", List.of("trimEnd")),
          Map.entry("hasPrefix", List.of("startsWith")),
          Map.entry("hasSuffix", List.of("endsWith")),
          Map.entry("replaceAll", List.of("replace")),
          Map.entry("substr", List.of("substring")),
          Map.entry("toStr", List.of("toString")),
          Map.entry("description", List.of("toString")),
          Map.entry("hashCode", List.of("hash")),
          Map.entry("toDouble", List.of("toFloat")),
          Map.entry("toInteger", List.of("toInt")),
          Map.entry("code", List.of("toInt")),
          Map.entry("ord", List.of("toInt")),
          Map.entry("copy", List.of("with")),
          Map.entry("msg", List.of("message")));

  /** Members that are written in another way. */
  private static final Map<String, String> FORMS =
      Map.of(
          "charAt", "write `s[i]`",
          "elementAt", "write `xs[i]`",
          "at", "write `xs[i]`",
          "get", "write `x[i]`",
          "put", "write `m[key] = value`",
          "set", "write `x[i] = value`",
          "unshift", "write `xs.insert(0, value)`",
          "format", "put values into the text: `\"${x.toFixed(2)}\"`; `padStart` makes columns",
          "shuffle", "use std.random: `Random(seed).shuffle(xs)`",
          "shuffled", "use std.random: `Random(seed).shuffled(xs)`");

  private Synonyms() {}

  static List<String> of(String name) {
    return NAMES.getOrDefault(name, List.of());
  }

  /** All names that are not ours, to find misspelt ones. */
  static java.util.Set<String> all() {
    return NAMES.keySet();
  }

  static @org.jspecify.annotations.Nullable String form(String name) {
    return FORMS.get(name);
  }
}
