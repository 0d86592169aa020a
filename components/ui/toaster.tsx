"use client";

import { Toaster as Sonner } from "sonner";

export const Toaster = () => <Sonner position="bottom-right" gap={8} offset={20} mobileOffset={12} />;
