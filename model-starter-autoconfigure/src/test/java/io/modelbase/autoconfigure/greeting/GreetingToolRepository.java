package io.modelbase.autoconfigure.greeting;

import io.modelbase.autoconfigure.custom.Tool;
import io.modelbase.repository.ModelRepository;

/** Made only with the base class that can greet. */
public interface GreetingToolRepository extends ModelRepository<Tool, Long>, Greeting {

}
