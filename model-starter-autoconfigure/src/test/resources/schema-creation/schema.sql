CREATE VIEW cheap_product AS SELECT * FROM product WHERE price < 10;
