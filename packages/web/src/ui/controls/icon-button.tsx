import type { LucideIcon } from "lucide-react";
import { Button, Tooltip, TooltipTrigger } from "react-aria-components";

/** A button with an icon. Its label is the name for screen readers and the tooltip. */
export function IconButton({
  icon: Icon,
  label,
  shortcut,
  onPress,
  isDisabled = false,
  isExpanded,
  className = "",
}: {
  icon: LucideIcon;
  label: string;
  /** shortcut in the tooltip: `Ctrl Z` */
  shortcut?: string;
  onPress: () => void;
  isDisabled?: boolean;
  /** whether what the button opens is open */
  isExpanded?: boolean;
  className?: string;
}) {
  return (
    <TooltipTrigger delay={500}>
      <Button
        className={`icon-button ${className}`}
        aria-label={label}
        isDisabled={isDisabled}
        {...(isExpanded !== undefined && { "aria-expanded": isExpanded })}
        onPress={onPress}
      >
        <Icon className="icon" size={16} strokeWidth={1.75} aria-hidden />
      </Button>
      <Tooltip className="tooltip" offset={6}>
        {label} {shortcut !== undefined && <kbd>{shortcut}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
