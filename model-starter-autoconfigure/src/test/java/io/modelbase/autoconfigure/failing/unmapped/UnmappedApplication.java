package io.modelbase.autoconfigure.failing.unmapped;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class UnmappedApplication {

}
