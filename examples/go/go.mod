module example.com/uploads

go 1.23.11

require github.com/pulumi/pulumi/sdk/v3 v3.200.0
