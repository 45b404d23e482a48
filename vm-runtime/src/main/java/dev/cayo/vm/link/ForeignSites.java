package dev.cayo.vm.link;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Call sites of the library that have met classes of programs. What they keep keeps all of a
 * program: so it is forgotten whenever another program comes.
 */
final class ForeignSites {
  private final Set<CallSite> sites = ConcurrentHashMap.newKeySet();

  void add(CallSite site) {
    sites.add(site);
  }

  void forgetAll() {
    sites.removeIf(
        site -> {
          site.forget();
          return true;
        });
  }
}
