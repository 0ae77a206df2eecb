package io.modelbase.sample;

class H2BlogIntegrationTests extends AbstractBlogIntegrationTests {

}
