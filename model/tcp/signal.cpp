#include "model/tcp/signal.h"

namespace synfin::tcp {

std::string_view text(Signal s)
{
    switch (s) {
    case Signal::ConnectionReset: return "connection reset";
    case Signal::ErrorConnectionReset: return "error: connection reset";
    case Signal::ConnectionRefused: return "connection refused";
    case Signal::ConnectionClosing: return "connection closing";
    case Signal::AbortedByUserTimeout: return "connection aborted due to user timeout";
    case Signal::TimedOut: return "error: connection timed out";
    case Signal::ErrorAlreadyExists: return "error: connection already exists";
    case Signal::ErrorDoesNotExist: return "error: connection does not exist";
    case Signal::ErrorClosing: return "error: closing";
    case Signal::ErrorConnectionClosing: return "error: connection closing";
    case Signal::ErrorInsufficientResources: return "error: insufficient resources";
    case Signal::ErrorRemoteSocketUnspecified: return "error: remote socket unspecified";
    case Signal::Ok: return "ok";
    case Signal::Status: return "status";
    }
    return {};
}

} // namespace synfin::tcp
