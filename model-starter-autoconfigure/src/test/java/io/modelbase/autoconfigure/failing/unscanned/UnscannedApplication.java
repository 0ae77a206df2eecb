package io.modelbase.autoconfigure.failing.unscanned;

import io.modelbase.autoconfigure.shop.Product;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.data.r2dbc.repository.config.EnableR2dbcRepositories;

@SpringBootApplication
@EnableR2dbcRepositories(basePackageClasses = Product.class)
public class UnscannedApplication {

}
