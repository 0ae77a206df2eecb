package io.modelbase.autoconfigure.failing.twice;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class TwiceApplication {

}
