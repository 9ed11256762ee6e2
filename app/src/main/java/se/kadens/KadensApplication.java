package se.kadens;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Kadens as one program. */
@SpringBootApplication
public class KadensApplication {

  public static void main(String[] args) {
    Carriers.provide();
    SpringApplication application = new SpringApplication(KadensApplication.class);
    application.addListeners(new OutOfRotation());
    application.run(args);
  }
}
