package shop;

import dev.cayo.vm.HostException;
import java.util.Map;

/** What the rules may ask of the service: {@code host price} in the rules. */
public interface PriceList {
  double of(String sku);

  /** A list of prices. */
  static PriceList of(Map<String, Double> prices) {
    return sku -> {
      Double price = prices.get(sku);
      if (price == null) {
        throw new HostException("there is no price of " + sku);
      }
      return price;
    };
  }
}
