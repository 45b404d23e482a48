package shop;

import dev.cayo.embedding.CompilationException;
import dev.cayo.vm.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Applies the rules of a folder to some orders. What one rule does harms neither another nor the service. */
public final class PricingService {
  private static final PriceList PRICES =
      PriceList.of(Map.of("apple", 0.5, "melon", 3.0, "lamp", 20.0));

  private static final List<Order> ORDERS =
      List.of(new Order("apple", 12, 0), new Order("melon", 2, 25), new Order("lamp", 1, 3));

  private PricingService() {}

  /**
   * Prints a line for each rule and order.
   *
   * @param args the folder of the rules
   */
  public static void main(String[] args) throws IOException {
    try (Engine engine = Engine.create()) {
      List<Rule> rules = load(engine, Path.of(args[0]));
      int answers = 0;
      for (Order order : ORDERS) {
        System.out.println(order);
        for (Rule rule : rules) {
          System.out.printf("  %-11s %s%n", rule.name(), rule.apply(order, PRICES));
          answers++;
        }
      }
      System.out.println(answers + " answers, and still here");
    }
  }

  private static List<Rule> load(Engine engine, Path folder) throws IOException {
    List<Rule> rules = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        try {
          rules.add(Rule.load(engine, file));
        } catch (CompilationException e) {
          System.out.print("refused: " + e.getMessage());
        }
      }
    }
    return rules;
  }
}
