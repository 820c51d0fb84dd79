import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminProduct, DetailWidgetProps } from "@medusajs/framework/types"
import { Permitted } from "../components/permitted"
import { ProductSection } from "../components/widgets/product-section"

const ProductLoyaltyWidget = ({ data: product }: DetailWidgetProps<AdminProduct>) => (
  <Permitted to="read_settings">
    <ProductSection product_id={product.id} />
  </Permitted>
)

export const config = defineWidgetConfig({
  id: "loyalty-program.product",
  zone: "product.details.side.after",
})

export default ProductLoyaltyWidget
