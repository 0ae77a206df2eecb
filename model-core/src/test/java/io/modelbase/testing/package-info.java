/**
 * Test support: real databases, a record of what was sent to them, and rules for the code
 * itself. Other modules use it as the test-jar of {@code model-core}.
 * <p>
 * Start at {@link io.modelbase.testing.TestDatabase}, which names the database a test
 * runs on, then at {@link io.modelbase.testing.ModelFixture}, which makes everything of
 * ours on it. {@link io.modelbase.testing.RecordingConnectionFactory} tells which
 * statements were sent, {@link io.modelbase.testing.LeakCheck} whether all connections
 * were given back, and {@link io.modelbase.testing.ArchitectureRules} what a package may
 * import.
 */
@NullMarked
package io.modelbase.testing;

import org.jspecify.annotations.NullMarked;
