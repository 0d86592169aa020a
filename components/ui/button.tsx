import { cva, type VariantProps } from "class-variance-authority";
import { LoaderCircle } from "lucide-react";
import { Slot } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "@/components/class-names";

export const buttonStyle = cva(
  "inline-flex shrink-0 items-center justify-center gap-2 whitespace-nowrap rounded-lg font-medium transition-colors disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0",
  {
    variants: {
      look: {
        primary: "bg-primary text-on-primary hover:bg-primary/85",
        secondary: "border bg-raised text-foreground shadow-panel hover:bg-hover",
        ghost: "text-muted hover:bg-hover hover:text-foreground",
        danger: "bg-danger-solid text-white hover:bg-danger-solid/90",
      },
      size: {
        small: "h-8 px-3 text-[13px]",
        medium: "h-9 px-4 text-sm",
        large: "h-11 px-5 text-[15px]",
        icon: "size-8",
      },
    },
    defaultVariants: { look: "primary", size: "medium" },
  },
);

type ButtonProps = ComponentProps<"button"> &
  VariantProps<typeof buttonStyle> & { asChild?: boolean; isPending?: boolean };

export function Button({ look, size, asChild, isPending, className, children, disabled, ...props }: ButtonProps) {
  const style = cn(buttonStyle({ look, size }), className);
  if (asChild)
    return (
      <Slot.Root className={style} {...props}>
        {children}
      </Slot.Root>
    );
  return (
    <button type="button" className={style} disabled={disabled || isPending} aria-busy={isPending} {...props}>
      {isPending && <LoaderCircle className="animate-spin" aria-hidden="true" />}
      {children}
    </button>
  );
}
