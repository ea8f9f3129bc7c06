package shop;

/** Stands in for an application. */
public class Shop {
  public static void main(String[] arguments) {
    System.out.println("open");
  }
}
