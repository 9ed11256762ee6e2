package se.kadens.contract;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Leaves out what the practice workspace adds to the product. */
final class WithoutPractice extends TypeExcludeFilter {

  @Override
  public boolean match(MetadataReader type, MetadataReaderFactory factory) {
    return type.getClassMetadata().getClassName().startsWith("se.kadens.practice.");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WithoutPractice;
  }

  @Override
  public int hashCode() {
    return 1;
  }
}
