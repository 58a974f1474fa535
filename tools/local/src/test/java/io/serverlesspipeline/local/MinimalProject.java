package io.serverlesspipeline.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Maven project that contains only the dependency on the component and one pipeline. */
final class MinimalProject {
    private static final String POM = """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>com.example</groupId>
          <artifactId>outside</artifactId>
          <version>1</version>
          <properties>
            <maven.compiler.release>17</maven.compiler.release>
          </properties>
          <dependencies>
            <dependency>
              <groupId>io.serverlesspipeline</groupId>
              <artifactId>serverless-pipeline-component</artifactId>
              <version>VERSION</version>
            </dependency>
          </dependencies>
          <build>
            <plugins>
              <plugin>
                <groupId>org.apache.maven.plugins</groupId>
                <artifactId>maven-compiler-plugin</artifactId>
                <version>3.16.0</version>
              </plugin>
            </plugins>
          </build>
        </project>
        """;

    private static final String MAIN = """
        package com.example;

        import com.pulumi.Pulumi;
        import io.serverlesspipeline.component.ServerlessPipeline;

        public final class Main {
            public static void main(String[] arguments) {
                Pulumi.run(context -> new ServerlessPipeline("uploads").outputs().forEach(context::export));
            }
        }
        """;

    private MinimalProject() {}

    static void writeTo(Path folder) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("src/main/java/com/example"));
        Files.writeString(folder.resolve("pom.xml"), POM.replace("VERSION", System.getProperty("project.version", "")));
        Files.writeString(sources.resolve("Main.java"), MAIN);
        Files.writeString(folder.resolve("Pulumi.yaml"), "name: outside\nruntime: java\n");
    }
}
