package io.modelbase.autoconfigure.failing.sound;

import io.modelbase.autoconfigure.shop.Product;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.data.r2dbc.repository.config.EnableR2dbcRepositories;

@SpringBootApplication
@EntityScan(basePackageClasses = Product.class)
@EnableR2dbcRepositories(basePackageClasses = Product.class)
public class SoundApplication {

}
