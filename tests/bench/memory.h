#pragma once

#include <QByteArray>

#include <chrono>

namespace daisychain::bench {

/// What this process holds alone and its share of what it holds with others (PSS), in MB. Linux; 0 elsewhere.
double memoryMb();

/// What the threads of this process whose names begin so have computed since they began. Linux; zero
/// elsewhere.
std::chrono::nanoseconds threadTime(const QByteArray &name);

}  // namespace daisychain::bench
