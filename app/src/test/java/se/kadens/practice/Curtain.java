package se.kadens.practice;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hides the practice page while the weeks before it are played; the chats and the API come through.
 */
class Curtain extends OncePerRequestFilter {

  private static final String SETTING_UP =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <meta name="color-scheme" content="light dark">
      <meta http-equiv="refresh" content="1">
      <title>Kadens</title>
      <body style="font: 1.1rem/1.6 system-ui, sans-serif; max-width: 34rem; margin: 20vh auto; padding: 0 1.5rem">
      <p><strong>The sample company is living through its last eight weeks.</strong></p>
      <p>That takes a few seconds. This page opens by itself.</p>
      <p lang="sv">Exempelföretaget går igenom sina senaste åtta veckor. Sidan öppnas av sig själv.</p>
      """;

  private volatile boolean up;

  void rise() {
    up = true;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return up || !(path.equals("/") || path.startsWith("/practice/"));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", "1");
    response.setContentType("text/html; charset=utf-8");
    response.getOutputStream().write(SETTING_UP.getBytes(StandardCharsets.UTF_8));
  }
}
