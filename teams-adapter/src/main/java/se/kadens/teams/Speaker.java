package se.kadens.teams;

import org.jspecify.annotations.Nullable;

/**
 * Who a request's token says is speaking.
 *
 * @param serviceUrl the one address it may speak for; any, when absent
 */
record Speaker(@Nullable String serviceUrl) {

  static final Speaker ANYBODY = new Speaker(null);

  boolean speaksFor(String url) {
    return serviceUrl == null || bare(serviceUrl).equals(bare(url));
  }

  private static String bare(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }
}
