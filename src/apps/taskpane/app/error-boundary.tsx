import { Component, type ReactNode } from "react";

interface ErrorBoundaryProps {
  readonly fallback: (fault: unknown) => ReactNode;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly caught: { readonly fault: unknown } | null;
}

/** Shows a screen in place of parts that could not be drawn. React has no hook for this. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override readonly state: ErrorBoundaryState = { caught: null };

  static getDerivedStateFromError(fault: unknown): ErrorBoundaryState {
    return { caught: { fault } };
  }

  override render(): ReactNode {
    const { caught } = this.state;
    return caught ? this.props.fallback(caught.fault) : this.props.children;
  }
}
